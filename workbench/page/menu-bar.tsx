// The menus on top of the page: the file, and the add-ons as the bundle's own onOpen described them.
import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { MenuItem } from "../services/index";
import { message } from "./language/messages";
import type { View } from "./view";
import type { Workbench } from "./workbench";

/** The menu bar; arrow keys, Enter and Esc work as in any menu. */
export function MenuBar({ view, workbench }: { view: View; workbench: Workbench }) {
  const isReady = view.stage === "ready";
  const addon: MenuItem = { kind: "menu", caption: message("menu.addon"), items: [...view.menu] };
  return (
    <nav class="menus" aria-label={message("menu.bar")}>
      <Menu caption={message("menu.file")}>
        {(choose) => (
          <>
            <Item caption={message("open")} onChoose={() => choose(() => workbench.openOther())} />
            <Item
              caption={message("save")}
              keys="Ctrl+S"
              isOff={!isReady}
              onChoose={() => choose(() => workbench.save())}
            />
            <Item caption={message("save-copy")} isOff={!isReady} onChoose={() => choose(() => workbench.saveCopy())} />
          </>
        )}
      </Menu>
      <Menu caption={message("menu.addons")} isOff={view.menu.length === 0}>
        {(choose) => <ScriptItem item={addon} onChoose={(name) => choose(() => workbench.runMenuItem(name))} />}
      </Menu>
    </nav>
  );
}

interface MenuProps {
  caption: string;
  isOff?: boolean;
  /** Makes the lines; whoever chooses one hands its work to `choose`, which closes the menu first. */
  children: (choose: (work: () => unknown) => void) => ComponentChildren;
}

/** A menu of the bar. It closes after a choice, with Esc, and when the pointer or the Tab key goes elsewhere. */
function Menu({ caption, isOff = false, children }: MenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const choose = (work: () => unknown) => {
    setOpen(false);
    work();
  };
  useEffect(() => {
    if (!isOpen) return;
    itemsOf(root.current)[0]?.focus();
    const onElsewhere = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const onFrame = () => setOpen(false);
    addEventListener("pointerdown", onElsewhere, true);
    addEventListener("blur", onFrame);
    return () => {
      removeEventListener("pointerdown", onElsewhere, true);
      removeEventListener("blur", onFrame);
    };
  }, [isOpen]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape" && isOpen) {
      setOpen(false);
      root.current?.querySelector("button")?.focus();
    } else if (event.key === "Tab") {
      setOpen(false);
      return;
    } else if (event.key === "ArrowDown" && !isOpen) setOpen(true);
    else if (!isOpen || !moveFocus(root.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" role="none" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="caption"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isOff}
        onClick={() => setOpen(!isOpen)}
      >
        {caption}
      </button>
      {isOpen && (
        <div class="items" role="menu" aria-label={caption}>
          {children(choose)}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  caption: string;
  keys?: string;
  isOff?: boolean;
  onChoose: () => void;
}

function Item({ caption, keys, isOff = false, onChoose }: ItemProps) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} disabled={isOff} onClick={onChoose}>
      <span>{caption}</span>
      {keys && <kbd>{keys}</kbd>}
    </button>
  );
}

/** A line of a menu that a script made; a sub-menu opens beside its line. */
function ScriptItem({ item, onChoose }: { item: MenuItem; onChoose: (functionName: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (isOpen && isPressed.current) itemsOf(list.current)[0]?.focus();
    isPressed.current = false;
  }, [isOpen]);
  if (item.kind === "separator") return <hr />;
  if (item.kind === "item") return <Item caption={item.caption} onChoose={() => onChoose(item.functionName)} />;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const isInside = list.current?.contains(event.target as Node) ?? false;
    if (event.key === "ArrowRight" && !isInside) {
      isPressed.current = true;
      setOpen(true);
      if (isOpen) itemsOf(list.current)[0]?.focus();
    } else if (event.key === "ArrowLeft" && isInside) {
      event.currentTarget.querySelector("button")?.focus();
      setOpen(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="submenu"
      role="none"
      onKeyDown={onKeyDown}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          isPressed.current = true;
          setOpen(true);
        }}
      >
        <span>{item.caption}</span>
        <span aria-hidden="true">▸</span>
      </button>
      {isOpen && (
        <div class="items" role="menu" aria-label={item.caption} ref={list}>
          {item.items.map((inner, index) => (
            <ScriptItem key={captionOf(inner, index)} item={inner} onChoose={onChoose} />
          ))}
        </div>
      )}
    </div>
  );
}

function captionOf(item: MenuItem, index: number): string {
  return item.kind === "separator" ? `separator ${index}` : item.caption;
}

/** The lines of a menu that can be chosen now, those of its open sub-menus left out. */
function itemsOf(menu: HTMLElement | null): HTMLButtonElement[] {
  const list = menu?.matches("[role=menu]") ? menu : menu?.querySelector("[role=menu]");
  const lines = [...(list?.querySelectorAll<HTMLButtonElement>("[role=menuitem]:not(:disabled)") ?? [])];
  return lines.filter((line) => line.closest("[role=menu]") === list);
}

/** Moves the focus inside the menu that holds it; false where the key means nothing here. */
function moveFocus(root: HTMLElement | null, key: string): boolean {
  const lines = itemsOf(document.activeElement?.closest<HTMLElement>("[role=menu]") ?? root);
  const at = lines.indexOf(document.activeElement as HTMLButtonElement);
  const target = { ArrowDown: (at + 1) % lines.length, ArrowUp: (at <= 0 ? lines.length : at) - 1, Home: 0, End: -1 }[
    key
  ];
  if (target === undefined) return false;
  lines.at(target)?.focus();
  return true;
}
