// The option `--template` of `publish`: a document made by the unit's own Word template, with the same checks as in the sidebar.
import { basename } from "node:path";
import { filledFileOf } from "../../sidebar/document/build";
import { chooseTemplate, sentenceOf } from "../../sidebar/template/check";
import { fillTemplate } from "../../sidebar/template/fill";
import { type DocumentKind, peopleOf } from "../../src/reports/documents";
import type { UnitReport } from "../../src/reports/source";
import { templateFields } from "../../src/reports/template";
import { Failure } from "./failure";
import { type Output, readInput } from "./files";

/**
 * The file of a kind by a template; none where it is about nobody. `prefix` begins its name. Throws a `Failure` that lists
 * what must be mended in the template.
 */
export async function filledOutputs(
  kind: DocumentKind,
  report: UnitReport,
  template: string,
  prefix: string,
): Promise<Output[]> {
  const places = kind.of === "person" ? peopleOf(kind, report).slice(0, 1) : [];
  const [fields] = templateFields(kind, report, places);
  if (!fields) return [];
  const chosen = chooseTemplate(basename(template), readInput(template), fields);
  if (chosen.problems.length > 0 || !chosen.template) {
    const problems = chosen.problems.map((problem) => `  ${sentenceOf(problem)}`).join("\n");
    throw new Failure("template-problems", { file: chosen.name, count: chosen.problems.length, problems });
  }
  const file = filledFileOf(kind, report, chosen.template);
  if (!file?.filling) return [];
  return [{ name: `${prefix}-${file.name}.docx`, bytes: await fillTemplate(chosen.template, file.filling.fields) }];
}
