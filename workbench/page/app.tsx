// The page: file name and menus on top, the grid, the add-on's sidebar beside it, and what speaks up in front of them.
import { useEffect, useRef, useState } from "preact/hooks";
import { Frame } from "./frame";
import { Icon } from "./icon";
import { message } from "./language/messages";
import { MenuBar } from "./menu-bar";
import { Notices, QuestionBox } from "./notices";
import { EMPTY_VIEW, type FrameView, type View } from "./view";
import { isSaveKey } from "./wire";
import { Workbench } from "./workbench";

/** The whole page. The workbench is reachable as `workbench` on the window, for the console and for tests. */
export function App() {
  const gridArea = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>(EMPTY_VIEW);
  const [workbench, setWorkbench] = useState<Workbench | null>(null);

  useEffect(() => {
    const started = new Workbench(gridArea.current as HTMLElement, setView);
    Object.assign(globalThis, { workbench: started });
    setWorkbench(started);
    void started.start();
  }, []);
  useEffect(() => (workbench ? guard(workbench) : undefined), [workbench]);
  useEffect(() => {
    const name = view.fileName === "" ? message("title") : `${view.fileName} – ${message("title")}`;
    document.title = view.isChanged ? `• ${name}` : name;
  }, [view.fileName, view.isChanged]);

  const { sidebar, dialog } = view;
  return (
    <div class="page">
      <header class="top">
        <Icon />
        <div class="head">
          <div class="file">
            <h1 title={view.fileName}>{view.fileName || message("title")}</h1>
            <span class={view.isChanged ? "state changed" : "state"} role="status">
              {stateText(view)}
            </span>
          </div>
          {workbench && <MenuBar view={view} workbench={workbench} />}
        </div>
        <button
          type="button"
          class="button primary"
          disabled={view.stage !== "ready" || view.isSaving}
          onClick={() => workbench?.save()}
        >
          {message("save")}
        </button>
      </header>
      <main>
        <section class="sheet">
          <div class="grid" ref={gridArea} />
          {view.stage !== "ready" && <p class="stage">{message(view.stage)}</p>}
          <div class="cell-message" role="status">
            {view.cellMessage && <p>{message("cell-message", view.cellMessage)}</p>}
          </div>
        </section>
        {sidebar && workbench && (
          <aside class="sidebar" aria-label={message("sidebar", { title: sidebar.title })}>
            <PanelHead title={sidebar.title} onClose={workbench.closeSidebar} />
            <Frame key={sidebar.id} frame={sidebar} workbench={workbench} onClose={workbench.closeSidebar} />
          </aside>
        )}
      </main>
      {dialog && workbench && <DialogBox key={dialog.id} dialog={dialog} workbench={workbench} />}
      {view.question && <QuestionBox question={view.question} />}
      <Notices notices={view.notices} onClose={(id) => workbench?.closeNotice(id)} />
    </div>
  );
}

/** A modal dialog of the bundle; Esc closes it. */
function DialogBox({ dialog, workbench }: { dialog: FrameView; workbench: Workbench }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const { closeDialog } = workbench;
  return (
    <dialog
      ref={box}
      class="dialog"
      aria-label={dialog.title}
      style={{ width: `${dialog.width}px` }}
      onClose={closeDialog}
    >
      <PanelHead title={dialog.title} onClose={closeDialog} />
      <Frame frame={dialog} workbench={workbench} onClose={closeDialog} />
    </dialog>
  );
}

function PanelHead({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <div class="panel-head">
      <h2>{title}</h2>
      <button type="button" class="cross" aria-label={message("close")} title={message("close")} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

function stateText({ isSaving, isChanged, isSaved }: View): string {
  if (isSaving) return message("saving");
  if (isChanged) return message("changed");
  return isSaved ? message("saved") : "";
}

/** Ctrl+S saves; leaving with unsaved changes makes the browser ask. */
function guard(workbench: Workbench): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void workbench.save();
  };
  const onLeave = (event: BeforeUnloadEvent) => {
    if (workbench.view.isChanged) event.preventDefault();
  };
  addEventListener("keydown", onKey, true);
  addEventListener("beforeunload", onLeave);
  return () => {
    removeEventListener("keydown", onKey, true);
    removeEventListener("beforeunload", onLeave);
  };
}
