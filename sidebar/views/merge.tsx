// The view "Tổng hợp các đơn vị" of a focal agency: units by block with their state, what is to be settled, figures to look at, and the Word files.
import { useMemo, useState } from "preact/hooks";
import { type MergeSentence, mergeMessage } from "../../src/language/merge";
import type { Counts } from "../../src/rating/merge-counts";
import type { MergedUnit } from "../../src/rating/merge-units";
import type { MergedBlock } from "../../src/rating/merging";
import { REVIEW_RULES, type ReviewCheck, type ReviewNote } from "../../src/rating/review";
import { LEVEL_SHORT_TEXT } from "../../src/regulation/levels";
import type { LevelCode } from "../../src/regulation/schema";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { pageLanguage, text } from "../language/messages";
import { type MergeFile, mergeDocuments } from "../merge";
import { Button, Fold, GrowingList, Notice, Vietnamese } from "../parts";
import { wordsLine } from "../sentence";
import type { Work } from "../task";
import { Preview } from "./preview";

/** A sentence of the merge; the reason in it is one of the server's. */
function said({ key, parameters }: MergeSentence): string {
  const { reason } = parameters;
  const words = typeof reason === "string" ? { ...parameters, reason: wordsLine(reason) } : parameters;
  return mergeMessage(key, words, pageLanguage());
}

/** The merge: what it is for until somebody presses, then what it came to. */
export function MergeView({ data, work, actions }: { data: Data; work: Work; actions: Actions }) {
  const { merge } = data;
  const [shown, setShown] = useState<MergeFile | null>(null);
  const files = useMemo(() => (merge?.result ? mergeDocuments(merge.result, merge.agency) : []), [merge]);
  const [first] = shown?.documents ?? [];
  if (shown && first)
    return (
      <Preview
        document={first}
        idle={work.running}
        onDownload={() => actions.downloadMerge(shown)}
        onClose={() => setShown(null)}
      />
    );
  return (
    <section class="merge">
      <h2 id="outcome" tabIndex={-1}>
        {text("merge.title")}
      </h2>
      {!merge && <p>{text("merge.about")}</p>}
      {merge?.fault && (
        <Notice tone="warn">
          <p>{said(merge.fault)}</p>
          {merge.waiting.length > 0 && (
            <ul class="plain">
              {merge.waiting.map((one) => (
                <li key={said(one)}>{said(one)}</li>
              ))}
            </ul>
          )}
          {!merge.agency && (
            <Button small idle={work.running} onPress={actions.makeUnitList}>
              {text("merge.make-list")}
            </Button>
          )}
        </Notice>
      )}
      <div class="actions">
        <Button primary idle={work.running} onPress={() => actions.merge([])}>
          {text(merge ? "merge.again" : "merge.run")}
        </Button>
        <FileChoice idle={work.running} onChoose={actions.merge} />
      </div>
      {merge?.result && (
        <>
          {merge.result.merge.blocks.map((block) => (
            <Block key={block.name} block={block} />
          ))}
          <p>
            <strong>{mergeMessage("sheet.total", {}, pageLanguage())}</strong>: {countsText(merge.result.merge.counts)}
          </p>
          <Sentences title="merge.problems" list={merge.result.merge.problems} />
          <Review notes={merge.result.review} />
          <h3>{text("tab.documents")}</h3>
          <ul class="documents">
            {files.map((file) => (
              <li key={file.name}>
                <h4>
                  <Vietnamese>{file.label}</Vietnamese>
                </h4>
                <div class="actions">
                  <Button
                    small
                    idle={work.running}
                    onPress={() => setShown(file)}
                    label={`${text("document.preview")}: ${file.label}`}
                  >
                    {text("document.preview")}
                  </Button>
                  <Button
                    small
                    idle={work.running}
                    onPress={() => actions.downloadMerge(file)}
                    label={`${text("document.download")}: ${file.label}`}
                  >
                    {text("document.download")}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A choice of files that looks like a button; the same files can be chosen again. */
function FileChoice({ idle, onChoose }: { idle: boolean; onChoose: (files: readonly File[]) => void }) {
  return (
    <label class="button file-choice" aria-disabled={idle ? "true" : undefined}>
      {text("merge.files")}
      <input
        type="file"
        class="hidden"
        multiple
        accept=".xlsx"
        disabled={idle}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (chosen.length > 0) onChoose(chosen);
        }}
      />
    </label>
  );
}

/** `24 người: 15 đạt, 3 không đạt, 2 không đánh giá, 4 chưa có kết quả`. */
function countsText({ all, levels, excluded, none }: Counts): string {
  const parts = [
    ...(Object.entries(levels) as [LevelCode, number][]).map(([level, count]) => `${count} ${LEVEL_SHORT_TEXT[level]}`),
    ...(excluded > 0 ? [`${excluded} ${LEVEL_SHORT_TEXT.KHONG_DANH_GIA}`] : []),
    ...(none > 0 ? [`${none} ${mergeMessage("sheet.none", {}, pageLanguage()).toLowerCase()}`] : []),
  ];
  return text(parts.length === 0 ? "merge.people" : "merge.counts", { count: all, levels: parts.join(", ") });
}

/** A block: its units, one line each, and its sum. */
function Block({ block: { name, units, counts } }: { block: MergedBlock }) {
  return (
    <section>
      <h3>
        {name === ""
          ? mergeMessage("block.none", {}, pageLanguage())
          : mergeMessage("sheet.block", { block: name }, pageLanguage())}
      </h3>
      <ul class="plain merge-units">
        {units.map((unit) => (
          <UnitLine key={`${unit.name} ${unit.source}`} unit={unit} />
        ))}
      </ul>
      <p class="soft-text">{`${mergeMessage("everybody", {}, pageLanguage())}: ${countsText(counts)}`}</p>
    </section>
  );
}

function UnitLine({ unit: { name, state, counted, counts, comment } }: { unit: MergedUnit }) {
  return (
    <li>
      <div class="row">
        <strong>
          <Vietnamese>{name}</Vietnamese>
        </strong>
        <span class={`state ${state === "in" ? "made" : "old"}`}>
          {mergeMessage(`state.${state}`, {}, pageLanguage())}
        </span>
      </div>
      {counted && <p class="soft-text">{countsText(counts)}</p>}
      {comment !== "" && (
        <p class="soft-text">
          {text("merge.comment")} <Vietnamese>{comment}</Vietnamese>
        </p>
      )}
    </li>
  );
}

function Sentences({ title, list }: { title: "merge.problems"; list: readonly MergeSentence[] }) {
  if (list.length === 0) return null;
  return (
    <section>
      <h3>{text(title, { count: list.length })}</h3>
      <GrowingList
        items={list}
        step={20}
        class="plain merge-problems"
        render={(one) => <li key={said(one)}>{said(one)}</li>}
      />
    </section>
  );
}

/** What is unusual, with its figures and without a verdict, and why each rule asks. */
function Review({ notes }: { notes: readonly ReviewNote[] }) {
  if (notes.length === 0) return null;
  const checks = [...new Set(notes.map(({ check }) => check))] as ReviewCheck[];
  return (
    <Fold title={text("merge.review", { count: notes.filter(({ unit }) => unit !== "").length })} open>
      <p class="soft-text">{text("merge.review.about")}</p>
      <ul class="plain merge-problems">
        {notes.map((note) => (
          <li key={said(note)}>{said(note)}</li>
        ))}
      </ul>
      {checks.map((check) => (
        <p key={check} class="soft-text">
          {mergeMessage(`reason.${check}`, REVIEW_RULES[check], pageLanguage())}
        </p>
      ))}
    </Fold>
  );
}
