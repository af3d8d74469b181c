// Writes `docs/licences.md` and fails where something that ships is not under a permissive licence: `npm run licences`.
import { writeFileSync } from "node:fs";
import { licences, licencesPage, offending } from "./licences";

const packages = licences();
const wrong = offending(packages);
writeFileSync("docs/licences.md", licencesPage(packages));
const ships = packages.filter(({ bundles }) => bundles.length > 0).length;
console.log(
  `${ships} packages ship, ${packages.length - ships} only build and test, ${wrong.length} of those that ship are not permissive`,
);
for (const { name, version, licence } of wrong) console.log(`  ${name} ${version}: ${licence}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
