// The regulations that the add-on knows; a new one is a file beside this one and a line here.
import { foldCase } from "../language/text";
import type { FormDefinition, Regulation } from "../regulation/schema";
import { hanoi2018 } from "./hanoi-2018";
import { hanoi2022 } from "./hanoi-2022";
import { longBien2023 } from "./long-bien-2023";
import { nd90 } from "./nd-90";
import { nd233 } from "./nd-233";
import { nd335 } from "./nd-335";
import { ngaBay2021 } from "./nga-bay-2021";
import { qd366 } from "./qd-366";
import { sonLa2021 } from "./son-la-2021";

export const REGULATIONS: readonly Regulation[] = [
  longBien2023,
  hanoi2018,
  hanoi2022,
  ngaBay2021,
  sonLa2021,
  nd90,
  nd335,
  nd233,
  qd366,
];

/** The regulation with this id, in any letter case; undefined where there is none. */
export function findRegulation(id: unknown): Regulation | undefined {
  return REGULATIONS.find((regulation) => regulation.id === foldCase(id));
}

/** A form and its regulation by the form's id, in any letter case; undefined where there is none. */
export function findForm(id: unknown): { regulation: Regulation; form: FormDefinition } | undefined {
  const key = foldCase(id);
  for (const regulation of REGULATIONS)
    for (const form of regulation.forms) if (foldCase(form.id) === key) return { regulation, form };
  return undefined;
}

/** Ids of every form, in order. */
export const FORM_IDS: readonly string[] = REGULATIONS.flatMap((regulation) => regulation.forms.map((form) => form.id));
