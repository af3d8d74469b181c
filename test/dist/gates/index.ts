// All gates over a compiled folder, by name.
import { budget } from "./budget";
import { fourFiles, pushed, sizes } from "./files";
import type { Gate } from "./folder";
import { formulas } from "./formulas";
import { customFunctions, loading, triggers } from "./loading";
import { manifest } from "./manifest";
import { cellFunctions, help, names, registry } from "./registry";
import { scopes } from "./scopes";
import { selfContained } from "./sidebar-page";
import { knownNames, oneScope, syntax } from "./syntax";
import { bothLanguages, composed } from "./texts";
import { wire } from "./wire";

/** Gates that read the folder or run single functions: milliseconds. */
export const QUICK_GATES: Record<string, Gate> = {
  syntax,
  "one scope": oneScope,
  "known names": knownNames,
  loading,
  triggers,
  "custom functions": (folder) => customFunctions(folder, cellFunctions(folder)),
  registry,
  names,
  help,
  scopes,
  manifest,
  "self-contained page": selfContained,
  "composed texts": composed,
  "both languages": bothLanguages,
  "four files": fourFiles,
  sizes,
};

/** Gates that run the add-on on a workbook, or clasp: seconds. */
export const SLOW_GATES: Record<string, Gate> = { wire, formulas, "service calls": (folder) => budget(folder), pushed };
