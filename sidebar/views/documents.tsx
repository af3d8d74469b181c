// The view "Văn bản": the documents that the regulation asks for, by purpose, each to look at, to download or to make a Google Doc of.
import { useMemo, useState } from "preact/hooks";
import type { PublishResult } from "../../src/actions/publish";
import type { ReportDocument } from "../../src/reports/document";
import type { UnitReport } from "../../src/reports/source";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { reportOf } from "../document/build";
import { DOCUMENTS_A_DAY, documentsLeft, groupsOf, isBlocked, stateOf, type Templates, templateOf } from "../documents";
import { type TextKey, text } from "../language/messages";
import { Button, Empty, Notice } from "../parts";
import type { Work } from "../task";
import type { FilledBlock } from "../template/read";
import { DocumentEntry } from "./document-entry";
import { FilledPreview } from "./filled-preview";
import { Preview } from "./preview";

/** What is looked at: a document, and the kind to come back to. */
interface Shown {
  kind: string;
  document: ReportDocument;
  /** Its words by the unit's own template; null in the built-in layout. */
  filled: FilledBlock[] | null;
  download: () => void;
}

/** The documents: empty until somebody asks for them. */
export function DocumentsView({ data, work, actions }: { data: Data; work: Work; actions: Actions }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const { documents: result } = data;
  const report = useMemo(() => result && reportOf(result), [result]);
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
  if (!report)
    return (
      <div class="notice bad" id="outcome" tabIndex={-1}>
        <h2>{text("documents.none.title")}</h2>
        <p>{text("documents.none")}</p>
        <Button primary idle={work.running} onPress={actions.publish}>
          {text("documents.again")}
        </Button>
      </div>
    );
  if (shown) {
    const { kind, document, filled, download } = shown;
    const onClose = () => {
      setShown(null);
      requestAnimationFrame(() => globalThis.document.getElementById(`document-${kind}`)?.focus());
    };
    const common = { document, idle: work.running, onDownload: download, onClose };
    return filled ? <FilledPreview {...common} label={document.label} blocks={filled} /> : <Preview {...common} />;
  }
  return <Groups {...{ report, result, work, actions }} templates={data.templates} onShow={setShown} />;
}

function Groups(props: {
  report: UnitReport;
  result: PublishResult;
  work: Work;
  actions: Actions;
  templates: Templates;
  onShow: (shown: Shown) => void;
}) {
  const { report, result, work, actions, templates, onShow } = props;
  const groups = useMemo(() => groupsOf(report), [report]);
  const kinds = groups.flatMap((group) => group.kinds);
  const toMake = kinds.filter(
    (kind) =>
      kind.of === "unit" &&
      !isBlocked(kind, templates) &&
      stateOf(kind, report, result, templateOf(kind, templates)).state !== "made",
  );
  const left = documentsLeft(result);
  return (
    <>
      <h2 id="outcome" tabIndex={-1}>
        {text("documents.title", { count: kinds.length })}
      </h2>
      <div class="actions">
        <Button
          primary
          idle={work.running || toMake.length === 0}
          onPress={() => actions.makeGoogleDocuments(result, toMake, "all")}
        >
          {toMake.length === 0 ? text("documents.all-made") : text("documents.make-all", { count: toMake.length })}
        </Button>
        <Button idle={work.running} onPress={actions.publish}>
          {text("documents.again")}
        </Button>
      </div>
      <p class="soft-text">{text("documents.drive")}</p>
      {result.converted > 0 && left >= toMake.length && (
        <p class="soft-text">{text("documents.quota", { count: result.converted, most: DOCUMENTS_A_DAY })}</p>
      )}
      {left < toMake.length && (
        <Notice tone="warn">
          {text("documents.quota-near", { count: toMake.length, left, most: DOCUMENTS_A_DAY })}
        </Notice>
      )}
      {groups.map((group) => (
        <section key={group.purpose}>
          <h3>{text(`purpose.${group.purpose}` as TextKey)}</h3>
          <ul class="documents">
            {group.kinds.map((kind) => (
              <li key={kind.id}>
                <DocumentEntry
                  {...{ kind, report, result, work, actions, templates }}
                  onShow={(file, filled, which) => {
                    const [document] = file.documents;
                    const download = () => actions.download(result, kind, which);
                    if (document) onShow({ kind: kind.id, document, filled, download });
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
