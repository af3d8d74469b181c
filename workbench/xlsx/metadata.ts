// The mark by which a cell's formula fills as many cells as its result needs: a number into the part `metadata.xml`.
import { XmlScanner } from "./xml.ts";

const DYNAMIC_ARRAY = "XLDAPR";

/** The numbers, as cells hold them in `cm`, that mark such a formula in a workbook with this part. */
export function readDynamicMarks(text: string | undefined): Set<number> {
  const scanner = new XmlScanner(text ?? "");
  const marks = new Set<number>();
  let types = 0;
  let dynamicType = 0;
  let block = 0;
  let inside = false;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.local === "cellMetadata") inside = !tag.closing;
    else if (tag.closing) continue;
    else if (tag.local === "metadataType") {
      types++;
      if (scanner.attributes(tag).get("name") === DYNAMIC_ARRAY) dynamicType = types;
    } else if (inside && tag.local === "bk") block++;
    else if (inside && tag.local === "rc" && Number(scanner.attributes(tag).get("t")) === dynamicType) marks.add(block);
  }
  return marks;
}

/** The part of a workbook that has none yet; its only mark is 1. */
export function dynamicMetadataXml(namespace: string): string {
  const flags =
    "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";
  const attributes = flags.split(" ").map((flag) => ` ${flag}="1"`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${namespace}" ` +
    'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">' +
    `<metadataType name="${DYNAMIC_ARRAY}" minSupportedVersion="120000"${attributes.join("")}/></metadataTypes>` +
    `<futureMetadata name="${DYNAMIC_ARRAY}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
    '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'
  );
}
