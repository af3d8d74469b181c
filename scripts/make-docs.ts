// Writes the generated pages of `docs/`: one a regulation, the problems of the guide, the tags of templates, the README's table of regulations; `npm run docs` runs it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REGULATIONS } from "../src/regulations";
import { problemsPage } from "./problems-page";
import { regulationPage } from "./regulation-page";
import { withStates } from "./regulation-states";
import { templatePage } from "./template-page";

const folder = join("docs", "regulations");
mkdirSync(folder, { recursive: true });
for (const regulation of REGULATIONS) writeFileSync(join(folder, `${regulation.id}.md`), regulationPage(regulation));
writeFileSync(join("docs", "huong-dan", "loi.md"), problemsPage());
writeFileSync(join("docs", "mau-van-ban.md"), templatePage());
writeFileSync("README.md", withStates(readFileSync("README.md", "utf8"), REGULATIONS));
