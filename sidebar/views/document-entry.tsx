// One kind of document in the view "Văn bản": for whom it is, its Google Doc, and what can be done with it.
import { useState } from "preact/hooks";
import type { PublishResult } from "../../src/actions/publish";
import { type DocumentKind, peopleOf } from "../../src/reports/documents";
import type { UnitReport } from "../../src/reports/source";
import type { Actions } from "../actions";
import type { DocumentFile } from "../document/build";
import { documentsLeft, isBlocked, stateOf, type Templates, templateOf, type Which } from "../documents";
import { momentText } from "../format";
import { type TextKey, text } from "../language/messages";
import { Button, Fold, Vietnamese } from "../parts";
import type { Work } from "../task";
import type { FilledBlock } from "../template/read";
import { TemplateChoice } from "./template-choice";

/** What an entry needs. */
export interface EntryProps {
  kind: DocumentKind;
  report: UnitReport;
  result: PublishResult;
  work: Work;
  actions: Actions;
  templates: Templates;
  onShow: (file: DocumentFile, filled: FilledBlock[] | null, which: Which) => void;
}

const STATE_CLASS = { none: "", made: "made", old: "old", unknown: "made" };

export function DocumentEntry({ kind, report, result, work, actions, templates, onShow }: EntryProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { state, made, people } = stateOf(kind, report, result, templateOf(kind, templates));
  const idle = work.running || isBlocked(kind, templates);
  const which: Which = chosen === null ? "all" : { place: chosen };
  const action = (key: TextKey, press: () => void) => (
    <Button small idle={idle} onPress={press} label={`${text(key)}: ${kind.label}`}>
      {text(key)}
    </Button>
  );
  return (
    <>
      <div class="row">
        <h4 id={`document-${kind.id}`} tabIndex={-1}>
          <Vietnamese>{kind.label}</Vietnamese>
        </h4>
        <span class={`state ${STATE_CLASS[state]}`}>{text(`document.${state}` as TextKey)}</span>
      </div>
      <p class="soft-text">{text(`audience.${kind.audience}` as TextKey)}</p>
      {made && <p class="soft-text">{text("document.made-on", { at: momentText(made.on) })}</p>}
      {kind.of === "person" && <PersonChoice {...{ kind, report, chosen }} onChoose={setChosen} />}
      <div class="actions">
        {action("document.preview", () => {
          const seen = chosen === null ? firstOf(kind, report) : which;
          actions.preview(result, kind, seen, (file, filled) => onShow(file, filled, seen));
        })}
        {action("document.download", () => actions.download(result, kind, which))}
        {action(made && chosen === null ? "document.remake" : "document.make", () =>
          actions.makeGoogleDocuments(result, [kind], which),
        )}
        {made && (
          <a class="button small" href={made.link} target="_blank" rel="noopener noreferrer">
            {text("document.open")}
            <span class="hidden">
              : <Vietnamese>{kind.label}</Vietnamese>
            </span>
          </a>
        )}
      </div>
      {people !== null && people > 1 && (
        <Fold title={text("document.each")}>
          <p class="soft-text">{text("document.each.quota", { count: people, left: documentsLeft(result) })}</p>
          <div class="actions">
            {action("document.each.zip", () => actions.download(result, kind, "each"))}
            {action("document.each.google", () => actions.makeGoogleDocuments(result, [kind], "each"))}
          </div>
        </Fold>
      )}
      <TemplateChoice {...{ kind, report, result, work, actions }} chosen={templates[kind.id]} />
    </>
  );
}

/** What is looked at first: the unit's document, or the first person's, for nobody reads hundreds of pages here. */
function firstOf(kind: DocumentKind, report: UnitReport): Which {
  return kind.of === "person" ? { place: peopleOf(kind, report)[0] ?? 0 } : "all";
}

/** All people in one file, or one of them. */
function PersonChoice(props: {
  kind: DocumentKind & { of: "person" };
  report: UnitReport;
  chosen: number | null;
  onChoose: (place: number | null) => void;
}) {
  const { kind, report, chosen, onChoose } = props;
  const places = peopleOf(kind, report);
  return (
    <label class="choice">
      <span class="hidden">{`${text("document.people")}: ${kind.label}`}</span>
      <select
        value={chosen === null ? "" : String(chosen)}
        onChange={(event) => onChoose(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
      >
        <option value="">{text("document.everybody", { count: places.length })}</option>
        {places.map((place) => (
          <option key={place} value={String(place)} lang="vi">
            {report.people[place]?.name}
          </option>
        ))}
      </select>
    </label>
  );
}
