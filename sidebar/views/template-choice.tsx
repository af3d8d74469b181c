// A unit's own Word template for one kind of document: choose the file, see what will stand where, or what must be mended first.
import { useMemo } from "preact/hooks";
import type { PublishResult } from "../../src/actions/publish";
import { templateMessage } from "../../src/language/template";
import type { DocumentKind } from "../../src/reports/documents";
import type { UnitReport } from "../../src/reports/source";
import { startingDocument } from "../../src/reports/starting-template";
import type { Actions } from "../actions";
import { pageLanguage, text } from "../language/messages";
import { Button, Fold, Notice, Vietnamese } from "../parts";
import type { Work } from "../task";
import type { ChosenTemplate } from "../template/check";

/** What the choice needs. */
interface ChoiceProps {
  kind: DocumentKind;
  report: UnitReport;
  result: PublishResult;
  chosen: ChosenTemplate | undefined;
  work: Work;
  actions: Actions;
}

export function TemplateChoice({ kind, report, result, chosen, work, actions }: ChoiceProps) {
  const start = useMemo(() => startingDocument(kind, report.regulation, report.unit.format), [kind, report]);
  return (
    <Fold title={text("template.title")}>
      <p class="soft-text">{text("template.help")}</p>
      <label class="button small file">
        {text("template.choose")}
        <input
          class="hidden"
          type="file"
          accept=".docx"
          aria-label={`${text("template.choose")}: ${kind.label}`}
          disabled={work.running}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) actions.chooseTemplate(result, kind, file);
          }}
        />
      </label>
      {start && (
        <Button
          small
          idle={work.running}
          label={`${text("template.start")}: ${kind.label}`}
          onPress={() => actions.downloadStart(kind, start)}
        >
          {text("template.start")}
        </Button>
      )}
      {chosen && (
        <div id={`template-${kind.id}`} tabIndex={-1}>
          <Outcome chosen={chosen} />
          <Button small idle={work.running} onPress={() => actions.dropTemplate(kind)}>
            {text("template.drop")}
          </Button>
        </div>
      )}
    </Fold>
  );
}

/** The problems of a template, or its tags with what will stand there. */
function Outcome({ chosen: { name, known, problems } }: { chosen: ChosenTemplate }) {
  if (problems.length > 0)
    return (
      <Notice tone="bad">
        <p>{text("template.problems", { name, count: problems.length })}</p>
        <ul>
          {problems.map(({ key, parameters }) => {
            const sentence = templateMessage(key, parameters, pageLanguage());
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      </Notice>
    );
  return (
    <>
      <p>{text("template.chosen", { name })}</p>
      <Fold title={text("template.tags", { count: known.length })}>
        <dl class="tags">
          {known.map(({ name: tag, value }) => (
            <div key={tag}>
              <dt>
                <Vietnamese>{`{${tag}}`}</Vietnamese>
              </dt>
              <dd>
                {typeof value === "number" ? (
                  text("template.rows", { count: value })
                ) : value.trim() === "" ? (
                  text("template.blank")
                ) : (
                  <Vietnamese>{value.trim()}</Vietnamese>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </>
  );
}
