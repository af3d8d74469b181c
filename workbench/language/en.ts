// English texts of the workbench's command line, one for each Vietnamese one.
import type { vi } from "./vi";

export const en: Record<keyof typeof vi, string> = {
  usage: `Usage: xeploai <action> <file.xlsx>… [--out <folder>] [--json]
       xeploai publish <file.xlsx>… [--people] [--document <id> [--template <file.docx>]] [--out <folder>] [--json]

       xeploai setup <file.xlsx> [--unit <unit>] [--superior <superior body>] [--block <block>]
                     [--regulation <regulation>] [--period <period>] [--format "Nhà nước"|"Đảng"]

       xeploai merge [<focal agency's file.xlsx>] <unit's file.xlsx>… [--out <folder>] [--json]

       xeploai open <file.xlsx> [--port <port>] [--no-open]

Actions:
  open       opens the workbook in the browser, on this machine
  setup      adds the sheets, columns and settings that the regulation needs; makes a file that is not there
  check      checks the workbook, writes nothing
  summarize  rates everybody and writes the sheet Tổng hợp into a copy
  publish    makes the documents of the period (Word files); --people: those of people too, one file each kind;
             --document: the one of this id only; --template: by the unit's own Word template (docs/mau-van-ban.md)
  close      closes the period once nothing is missing: writes Kết quả and the archive into a copy
  merge      merges the units of a block (Mẫu 07); the first file may be the focal agency's, with the sheet Đơn vị
  reopen     reopens a closed period, with --reason "<why>"
  next-period  begins the period after a closed one: empty stage sheets, former results stay; --regulation <regulation> to choose

Results go to the folder --out (default: out). The input file is never changed, unless you press
Save on the page of open and agree.`,
  "unknown-action": "There is no action “{action}”. Actions: {actions}.",
  "unknown-option": "There is no option “{option}”: run xeploai alone to see the usage.",
  "no-file": "No workbook given: name an .xlsx file after the action.",
  "no-out": "--out needs the name of a folder.",
  "no-port": "--port needs a port number from 1 to 65535.",
  "one-file-open": "open takes one file: name one.",
  "port-taken": "Port {port} is in use or not allowed: choose another with --port.",
  opened: "{file} is open at {address} (the address works once; press Ctrl+C to stop)",
  "one-file-json": "--json takes one file: run them one by one.",
  "same-names": "Two files have the name “{name}”: run them one by one with another --out each.",
  "file-missing": "There is no file “{file}”: check its name and folder.",
  "file-folder": "“{file}” is a folder: name an .xlsx workbook.",
  "file-unreadable": "“{file}” cannot be read: check the permissions.",
  "not-a-workbook": "“{file}” is no .xlsx workbook: open the original and save it as Excel (.xlsx).",
  corrupt: "The file “{file}” is damaged or incomplete: get another copy.",
  encrypted: "The file “{file}” has a password: remove it and run again.",
  "legacy-xls": "“{file}” is an old .xls file: open it in Excel or LibreOffice and save it as .xlsx.",
  unsafe: "The file “{file}” has an unsafe structure and was not opened: open and save it in Excel or LibreOffice.",
  "too-large": "The file “{file}” is too large or oddly compressed and was not opened.",
  "out-unwritable": "The folder “{folder}” cannot be written to: choose another with --out.",
  "out-is-input": "The result would replace the input file “{file}”: choose another folder with --out.",
  "not-built": "There is no dist folder: run “npm run build” and try again.",
  unexpected: "Something unexpected happened with “{file}”: {reason}",
  "not-published": "The documents of “{file}” were not made: {reason}",
  "not-summarized": "Not summarized: mend the places below and run again.",
  unit: "{unit} · period {period} · {regulation}",
  level: "  {count} people: {level}",
  quota: "  Quota, {group}: {current} now, {limit} at most, {excess} over",
  "no-problems": "No cell needs mending.",
  problems: "{count} places to mend:",
  problem: "  {place}: {message}",
  note: "  Note: {note}",
  file: "Written: {file}",
  "server.stranger": "This request does not come from the page of Xếp loại.",
  "server.no-token": "This page opens only with the address that xeploai open has just printed.",
  "server.used-address": "This address was used before or is wrong: run xeploai open again for a new one.",
  "server.no-such-page": "There is no such page.",
  "server.method": "This cannot be done with this address.",
  "server.fault": "Something unexpected happened in the server.",
  "server.changed":
    "Another program changed, renamed or removed the file since it was opened, so it was not saved. Download a copy to keep your changes.",
  "server.unwritable":
    "The file cannot be written: it may be open elsewhere, be read-only, or the disk may be full. Download a copy to keep the changes.",
  "server.no-workbook": "What was sent is no .xlsx file and was not saved.",
  "server.too-large": "The file is too large and was not saved.",
  // Set-up
  "no-value": "{option} needs a value.",
  "one-file-setup": "setup takes one file: name one.",
  "not-set-up": "“{file}” could not be set up: {reason}",
  "setup.new": "  Sheet {sheet}: new",
  "setup.more": "  Sheet {sheet}: what was missing is added",
  "setup.whole": "  Sheet {sheet}: nothing is missing",
  "setup.left": "  Sheet {sheet}: left alone. {reason}",
  "setup.kept": "  Cấu hình, {item}: “{value}” stays",

  // Closing a period
  "no-reason": "The action reopen needs --reason and the reason in quotes.",
  "not-closed": "The period of “{file}” is not closed: {count} things are to be done first.",
  closed: "The period is closed; {count} rows were added to Kết quả.",
  gap: "  Missing at {place}: {text}",

  // A unit's own template
  "template-of-what": "--template needs --document with the id of the document that is made by it.",
  "no-document": "This regulation has no document “{document}”. The documents: {documents}.",
  "template-problems": "Not possible with the template “{file}” yet; {count} places to correct:\n{problems}",
  // The next period
  refused: "“{file}”: {reason}",
  "not-begun":
    "Period {period} of “{file}” was not begun: choose with --regulation. The regulations then: {regulations}.",
  // Merging units
  "not-merged": "Nothing was merged. {reason}",
  "merge.counts": "{all} people: {levels}",
  "merge.line": "{what} · {counts}",
  "merge.unit": "  {what} · {state} · {counts}",
  "merge.no-problems": "Nothing to settle.",
  // The city's warehouse
  "warehouse.one-folder": "warehouse takes exactly one folder with the workbooks of units.",
  "warehouse.no-folder": "There is no folder “{folder}”: check its name.",
  "warehouse.no-list": "--bigquery needs the list of units: add --units <file.csv>.",
  "warehouse.no-dataset": "--bigquery takes the name of a data set, such as project.dataset.",
  "warehouse.no-engine": "DuckDB is not installed here: run “npm install @duckdb/node-api” in the program's folder.",
  "warehouse.list-heading": "The list “{file}” lacks the column “{heading}”.",
  "warehouse.list-row": "The list “{file}”, row {row}: no code or no name.",
  "warehouse.list-twice": "The list “{file}”, row {row}: the code {code} stands further up already.",
  "warehouse.list-link": "The link of unit {code} is no address of a Google sheet.",
  "warehouse.too-long": "“{view}” has more than {most} rows, too many for Excel: use --csv.",
};
