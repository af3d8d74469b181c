// Sheets of plain cells as the sample workbooks write them.
export {
  type Cell,
  type PlainSheet as SampleSheet,
  plainWorkbook as workbookFile,
} from "../workbench/xlsx/plain-workbook";
