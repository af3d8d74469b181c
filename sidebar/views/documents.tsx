// The view "Văn bản": the documents that the regulation asks for, each to look at, to download or to make a Google Doc of.
import { useState } from "preact/hooks";
import type { DocumentState, PublishResult } from "../../src/actions/publish";
import type { ReportDocument } from "../../src/reports/document";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { momentText } from "../format";
import { type TextKey, text } from "../language/messages";
import { Button, Empty, Vietnamese } from "../parts";
import type { Work } from "../task";
import { Preview } from "./preview";

/** The documents: empty until somebody asks for them. */
export function DocumentsView({ data, work, actions }: { data: Data; work: Work; actions: Actions }) {
  const [shown, setShown] = useState("");
  const { documents: result } = data;
  if (!result)
    return (
      <Empty
        title={text("documents.empty.title")}
        action={text("documents.run")}
        running={work.running}
        onPress={actions.publish}
      >
        {text("documents.empty")}
      </Empty>
    );
  if (!result.rated)
    return (
      <div class="notice bad" id="outcome" tabIndex={-1}>
        <h2>{text("documents.none.title")}</h2>
        <p>{text("documents.none")}</p>
        <Button primary idle={work.running} onPress={actions.publish}>
          {text("documents.again")}
        </Button>
      </div>
    );
  const document = result.documents.find(({ id }) => id === shown);
  if (document)
    return (
      <Preview
        document={document}
        idle={work.running}
        onDownload={() => actions.download(document)}
        onClose={() => {
          setShown("");
          requestAnimationFrame(() => globalThis.document.getElementById(`document-${document.id}`)?.focus());
        }}
      />
    );
  const toMake = wantedOf(result);
  return (
    <>
      <h2 id="outcome" tabIndex={-1}>
        {text("documents.title", { count: result.documents.length })}
      </h2>
      <ul class="documents">
        {result.documents.map((one) => (
          <li key={one.id}>
            <Entry document={one} state={stateOf(result, one)} {...{ work, actions }} onShow={() => setShown(one.id)} />
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button primary idle={work.running || toMake.length === 0} onPress={() => actions.makeGoogleDocuments(toMake)}>
          {toMake.length === 0 ? text("documents.all-made") : text("documents.make-all", { count: toMake.length })}
        </Button>
        <Button idle={work.running} onPress={actions.publish}>
          {text("documents.again")}
        </Button>
      </div>
      <p class="soft-text">{text("documents.drive")}</p>
    </>
  );
}

function stateOf(result: PublishResult, { id }: ReportDocument): DocumentState | undefined {
  return result.states.find((state) => state.id === id);
}

/** Documents of which no Google Doc has the present content. */
function wantedOf(result: PublishResult): { document: ReportDocument; mark: string }[] {
  return result.documents.flatMap((document) => {
    const state = stateOf(result, document);
    return state && !state.made?.upToDate ? [{ document, mark: state.mark }] : [];
  });
}

function Entry(props: {
  document: ReportDocument;
  state: DocumentState | undefined;
  work: Work;
  actions: Actions;
  onShow: () => void;
}) {
  const { document, state, work, actions, onShow } = props;
  const made = state?.made ?? null;
  const name = document.label;
  return (
    <>
      <div class="row">
        <h3 id={`document-${document.id}`} tabIndex={-1}>
          <Vietnamese>{name}</Vietnamese>
        </h3>
        <span class={`state ${made ? (made.upToDate ? "made" : "old") : ""}`}>
          {text(made ? (made.upToDate ? "document.made" : "document.old") : "document.not-made")}
        </span>
      </div>
      <p class="soft-text">{text(`audience.${document.audience}` as TextKey)}</p>
      {made && <p class="soft-text">{text("document.made-on", { at: momentText(made.on) })}</p>}
      <div class="actions">
        <Button small idle={work.running} onPress={onShow} label={`${text("document.preview")}: ${name}`}>
          {text("document.preview")}
        </Button>
        <Button
          small
          idle={work.running}
          onPress={() => actions.download(document)}
          label={`${text("document.download")}: ${name}`}
        >
          {text("document.download")}
        </Button>
        <Button
          small
          idle={work.running}
          onPress={() => actions.makeGoogleDocuments([{ document, mark: state?.mark ?? "" }])}
          label={`${text(made ? "document.remake" : "document.make")}: ${name}`}
        >
          {text(made ? "document.remake" : "document.make")}
        </Button>
        {made && (
          <a class="button small" href={made.link} target="_blank" rel="noopener noreferrer">
            {text("document.open")}
            <span class="hidden">: {name}</span>
          </a>
        )}
      </div>
    </>
  );
}
