// English texts, one for each Vietnamese one.
import { englishMenu } from "./en-menu";
import type { MessageKey } from "./messages";

export const en: Record<MessageKey, string> = {
  ...englishMenu,
  "score.step": "{value} is not on the scale: scores are {step} apart ({below} or {above}).",
  "score.decimals": "{value} has too many decimals: round it and type it again.",
  "score.range": "{value} is outside the scale from {min} to {max} points.",
  "score.text-number": "“{value}” is text and does not count: change it to the number {fix}.",
  "score.text-number.no-fix": "“{value}” is text and not a score from {min} to {max}: type a number.",
  "score.text": "“{value}” is not a score: type a number from {min} to {max}.",
  "score.date": "This cell was taken for the date {value}. Is it {fix}? Change it to the number {fix}.",
  "score.date.no-fix": "This cell was taken for the date {value}: type the score as a number.",
  "score.missing": "Item {item} has no score yet: type it.",
  "score.outside-form":
    "The value “{value}” stands beyond the form: {form} has only {items} items. Clear the cell or check the form.",
  "score.total": "The total {value} is more than {max}.",
  "score.only": "{value} is not valid: here there are only {values}.",
  "score.share": "Is {value} meant as {fix}%? Percentages run from 0 to 100: change it to the number {fix}.",
  "item.problem": "Item {item}: {problem}",
  "fact.unreadable": "The fact “{fact}” has the value “{value}”, which cannot be read: {expected} is needed.",
  "fact.flag-unreadable": "“{value}” cannot be read: type x (yes) or leave it blank (no).",
  "fact.share": "The fact “{fact}” is {value}: is it {percent}%? A percentage is written from 0 to 100.",
  "fact.expected.levels": "a month's level (the full text, or A, B, C, D)",
  "fact.expected.flag": "x, có, không or a blank",
  "fact.expected.number": "a number of 0 or more",
  "fact.expected.percent": "a number from 0 to 100",
  "fact.expected.choice": "one of the choices",
  "fact.expected.items": "x or a blank",
  "result.missing-scores": "Not enough scores, items missing: {count}",
  "result.missing-facts": "Not enough data: {facts}",
  "result.blocked": "Not enough data: {reason}",
  "result.open": "The regulation gives no level: {questions}",
  "reason.missing-items": "No score yet for item {items}.",
  "reason.unknown": "Not known: {conditions}",
  "why.next-level": "The next level up still needs:",
  "found.points": "{points} points",
  "found.item": "item {item} has {points}",
  "found.more": " and {count} more",
  "found.yes": "the fact “{fact}” is yes",
  "found.no": "the fact “{fact}” is no",
  "cap.unit": "The head is not above the unit's own level: {level}",
  "month.of-quarter": "month {number} of the quarter",
  "month.label": "month {month}",
  "citation.workbook": "The unit's data",
  "blocked.no-id": "this row has no Mã",
  "blocked.shared-id": "Mã {id} stands in several rows of Nhân sự",
  "blocked.no-form": "the form is not clear (column Mẫu: “{value}”)",
  "blocked.scored-twice": "several rows of scores for one Mã",
  "call.no-scores": "Give the block of scores, for example =RATING(C2:AF2).",
  "call.no-form": "The block has {columns} columns, so the form is not clear. Name it as the second argument: {forms}.",
  "call.unknown-form": "There is no form “{form}”. Forms: {forms}.",
  "call.unknown-fact":
    "There is no fact named “{fact}”. For example: months, discipline, inspection, leave, maternity.",
  "call.fact-without-values": "The fact “{fact}” has no values after it.",
  "call.fact-twice": "The fact “{fact}” is given twice.",
  "call.fact-width": "The fact “{fact}” has {columns} columns; at most {most} are allowed.",
  "call.height": "The block of “{fact}” has {rows} rows, the scores have {scores}: both must be equally high.",
  "call.mandatory-cell": "The mandatory mark of item {item} is “{value}”: type x or leave it blank.",
  "call.mandatory-length": "Form {form} needs {items} mandatory marks, one an item; the block has {cells} cells.",
  "call.mandatory-count": "Form {form} has {mandatory} mandatory items, the block marks {count}.",
  "call.unknown-regulation": "There is no regulation “{regulation}”. Regulations: {regulations}.",
  "call.no-quota": "The regulation “{regulation}” has no quota.",
  "call.groups-height": "The groups have {groups} cells, the levels have {levels}: both must be equal.",
  "call.unknown-step": "There is no step “{step}”. Steps: {steps}.",
  "call.period-year": "The step “{step}” is yearly: give the period as a year, for example 2024 (it is “{period}”).",
  "call.period-quarter": "The step “{step}” is quarterly: give the period as 2023-Q2 (it is “{period}”).",
  "table.missing": "There is no sheet “{sheet}”: add it and check again.",
  "table.headings-missing":
    "The sheet “{sheet}” lacks the columns: {headings}. Write these headings in the heading row.",
  "table.heading-twice": "The sheet “{sheet}” has two columns named “{heading}”: rename or remove one.",
  "table.items-missing": "The sheet “{sheet}” lacks the item columns: {items}. Run Set up to add them.",
  "setting.missing": "Cấu hình has no “{item}” yet: fill in the column Giá trị.",
  "setting.twice": "“{item}” stands twice with two values; the first one, “{first}”, is used. Remove the other row.",
  "setting.unknown-regulation": "There is no regulation “{value}”. Regulations: {regulations}.",
  "setting.period-date":
    "This cell was taken for the day {value}: write the period in words, such as Tháng 7/2023, Quý 2/2023 or Năm 2023.",
  "setting.unknown-period": "The period “{value}” cannot be read: write 2023-Q2, 2023-07 or 2023.",
  "setting.unknown-reading": "“{item}” has no choice “{value}”. Choices: {expected}.",
  "setting.not-percent": "“{item}” is “{value}”, which is no percentage: write a whole number from 0 to {most}.",
  "period.expected": "{regulation} rates {kinds} (it is {period}): change Kỳ or Quy định.",
  "period.kind.month": "by month, written 2023-07",
  "period.kind.quarter": "by quarter, written 2023-Q2",
  "period.kind.year": "by year, written 2023",
  "period.other-in-force":
    "The period {period} lies outside the time in which {regulation} holds ({validity}): change Kỳ, or write what holds then: {then}.",
  "period.not-in-force": "The period {period} lies outside the time in which {regulation} holds ({validity}).",
  "person.missing-id":
    "This row has no Mã (name: “{name}”): write it, or take the row out of the table if it is no person.",
  "person.duplicate-id": "Mã {id} already stands in row {row}: one Mã and one row a person.",
  "person.unknown":
    "Nobody in Nhân sự has the Mã {id}: correct it, add the person to Nhân sự, or delete this row if the person has left the unit.",
  "person.not-scored":
    "No score yet in the sheet “{sheet}”: type the scores, or write the reason into the column Không đánh giá of Điều kiện.",
  "person.two-rows": "Two rows for Mã {id} in the sheet “{sheet}”.",
  "person.leave-unclear":
    "The leave in the sheet “{sheet}”, row {row}, is not clear, so nobody knows whether the person is to be rated.",
  "name.mismatch": "Mã {id} has the name “{name}” here and “{roster}” in Nhân sự: is it the right person?",
  "form.unknown": "The regulation in use has no form “{value}”: choose one of {forms}.",
  "form.blank": "No form chosen: choose one of {forms}.",
  "form.headcount":
    "In a unit of {count} the form is {right}, not {wrong} (people with {wrong}: {people}): change the column Mẫu, or see whether Nhân sự is complete.",
  "level.unknown": "“{value}” is no level: write the full text, or A, B, C, D.",
  "leave.order": "The last day {to} is before the first day {from}: correct the leave.",
  "leave.no-date": "“{heading}” is “{value}”, which is no date: type it as day/month/year.",
  "holiday.no-date": "“{value}” is no date and does not count as a holiday: type it as day/month/year.",
  "ballot.not-whole": "Ballot counts must be whole numbers of 0 or more: type them again by the minutes.",
  "ballot.more-collected":
    "Ballots collected: {collected}, more than the {issued} issued. Correct them by the minutes.",
  "ballot.sum":
    "Ballots collected: {collected}, but the levels and the invalid ones add up to {sum}. Correct them by the minutes until both are equal.",
  "criteria.count":
    "Form {form} must have {items} items, numbered 1 to {items}; rows now: {count}. Add or delete rows.",
  "criteria.mandatory-count":
    "Form {form} must have {mandatory} mandatory items; marked now: {count}. Correct the column Bắt buộc.",
  "criteria.mandatory-cell":
    "Form {form}: the mandatory mark of item {item} is “{value}”, which cannot be read: type x or leave it blank.",
  "criteria.total":
    "The maxima of form {form} must add up to {total}, they add up to {sum}: correct the column Điểm tối đa.",
  "quota.unit": "Whole unit",
  "quota.no-group": "No group",
  "fix.number": "Change to the number {value}",
  "fix.text": "Change to “{value}”",
  "summary.title": "SUMMARY OF RESULTS",
  "summary.subtitle": "{unit} · period {period} · {regulation}",
  "summary.totals": "People by form and level",
  "summary.everybody": "All",
  "summary.excluded": "Not rated",
  "summary.incomplete": "No level yet",
  "summary.notes": "Notes",
  "note.first-items-mandatory":
    "Form {form}: Tiêu chí does not say which items are mandatory, so the first {mandatory} are taken as mandatory.",
  "note.no-holidays": "There is no sheet Ngày lễ: leave is counted from Monday to Friday, holidays included.",
  "note.months-absent":
    "Nghỉ shows {name} away for three months or more and Tháng nghỉ in Điều kiện is blank, which counts as 0: write the months away.",
  "note.no-periods":
    "People without any closed period of the year in Kết quả: {count}. Their year is rated by the points in the stage sheets, not by the mean of the periods.",
  "note.no-unit-level": "“{setting}” is not set in Cấu hình, so the head's level could not be held against the unit's.",
  "note.reading": "{question} Taken as: {reading}.",
  "note.no-reading": "{question} The text does not say; the unit chooses in Cấu hình, “{setting}”.",
  "action.busy": "Somebody else is running Xếp loại in this spreadsheet. Wait a few seconds and try again.",
  "action.no-drive":
    "The Drive service is not switched on for the add-on: ask the administrator to enable the Drive API. Word files can be downloaded meanwhile.",
  "action.fault":
    "Google Sheets reports an error. Wait a minute and try again; if it stays, tell the add-on's administrator.",
  "action.bad-request": "Sidebar and add-on are of different versions: close the sidebar and open it again.",
  "action.no-cell": "Cell {cell} of the sheet “{sheet}” is gone: check the workbook again.",
  "action.no-setting": "The regulation in use has no such choice: open the overview again.",
  "action.too-many-fixes": "At most {most} cells can be mended at a time: mend them kind by kind.",
  "sidebar.title": "Xếp loại",

  "setting.two-regulations": "Two regulations hold in {period}: {regulations}. Write only one of them at Quy định.",
  "setting.not-number": "“{item}” is “{value}”, which is not a number: type it again as a number.",
  "period.transition": "In {period} the unit has “{item}” as “{value}”, so {use} holds ({citation}): change Quy định.",
  "form.former": "The form {form} is used until {day} only; after that {use} holds: change Quy định or the column Mẫu.",
  "reward.total": "{count} × {amount} đồng = {expected} đồng, but {total} đồng is written: check it.",
  "note.own-unit-level":
    "“{setting}” is not in Cấu hình: the head is compared with the level in the row of the unit ({level}), which nobody has recognised yet.",
  "note.double-post": "{name}: {text} ({citation}).",
  "note.two-posts": "{name} has two rows (Mã {ids}). One person is rated once: {text} ({citation}).",

  // The year
  "summary.year": "The periods of {year}",
  "result.no-points": "“{value}” in the column Điểm of Kết quả is not a number: type it again as a number.",
  "year.no-result": "the result of {period}",
  "year.no-points": "the points of {period}",
  "year.none-rated": "a rated period in the year",
  "year.periods": "Results of the periods in the year: {periods}",
  "year.quarter": "quarter {number}",
  "year.no-row": "{period} is missing",

  // Set-up
  "setup.changed": "Somebody has just changed the workbook: look at the plan again, then set up.",

  // Decisions beside the rules
  "adjustment.reason": "{authority} decided {level}; by the rules it is {former}. Reason: {reason}",
  "adjustment.unused": "The decided level “{level}” is not applied: this person has no level to adjust yet.",
  "adjustment.missing":
    "There is a decided level, but “{heading}” is blank, so it is not applied: fill that column in.",
  "adjustment.level": "“{value}” is no level of the regulation: write one of {levels}.",
  "left-out.reason": "Left out by the unit. Reason: {reason}",
  "left-out.no-reason": "the column Không đánh giá gives no reason",
  "left-out.missing": "The column Không đánh giá says “{value}”: write the reason, or clear this cell.",
  "citation.none": "the documents read give no basis",

  // Writing, the log, and the process of a period
  "write.refused":
    "The sheet “{sheet}” does not take data at {cells}: cells are protected or a rule rejects them. Lift the protection or change the rule and try again.",
  "write.moved":
    "Row {row} of the sheet “{sheet}” (Mã {id}) was just changed or moved by somebody: check this row and try again.",
  "log.refused":
    "{what}: the sheet Nhật ký does not take the new line, so the work is not finished. Lift the protection of Nhật ký and do it again; nothing is written twice.",
  "log.nobody": "unknown",
  "log.people": "Period {period}, people: {count}",
  "log.person": "Period {period}: Mã {id}",
  "log.cells": "cells: {count}",
  "log.item": "{item}: {value}",
  "log.period": "Period {period}",
  "log.summarize": "Wrote Tổng hợp",
  "log.fixes": "Mended cells",
  "log.undo": "Undo",
  "log.reading": "Chose a reading",
  "log.adjust": "Wrote a decided level",
  "log.close": "Closed the period",
  "log.reopen": "Reopened the period",
  "log.next": "Began the next period",
  "action.store-full":
    "The spreadsheet's own store (500 kB) is full or busy. Wait a minute and try again; if it stays so, make a copy of the spreadsheet and go on there.",
  "adjust.nobody": "There is nobody with the Mã {id} to adjust, or this person has no level yet: rate again.",
  "adjust.incomplete": "Not enough to write: the decided level, the reason and who adjusts are needed.",
  "adjust.changed": "The level of Mã {id} has just changed: rate again, then decide.",
  "close.closed": "The period {period} is closed: reopen it with a reason first.",
  "close.differs":
    "The period {period} is closed with other results than now (Mã {ids}): reopen it with a reason, then close it again.",
  "close.archive-taken": "There is a sheet “{sheet}” that the add-on did not make: rename it and try again.",
  "close.nobody": "Nhân sự lists nobody: list the people before closing.",
  "close.person": "{name}: {text}",
  "close.quota": "{group}: at XS now {current}, at most {limit}. Decide the level of {excess} of them again.",
  "close.reopened": "Reopened, time {number}: {reason}",
  "reopen.no-reason": "There is no reason for reopening yet: write it and try again.",
  "reopen.open": "The period {period} is not closed, so there is nothing to reopen.",
  "next.open": "The period {period} is not closed: close it before the next one.",
  "next.changed":
    "The sheet “{sheet}” was changed after the period was closed: reopen and close it again, or put it back.",
  "note.self": "{name} decides on himself or herself (by “{place}”): another authority decides ({citation}).",

  // What a focal agency reads in Tổng hợp
  "summary.submitted": "Figures for the focal agency",
  "summary.quota": "Share of XS: {group}",
  "summary.same-as-self": "Self-scores equal to the decision",
  "summary.excellent-once": "XS in exactly one month",
  "summary.excellent-months": "XS in each month",
  // RATING with the unit's sheets
  "call.sheets": "The sheet Cấu hình or Nhân sự could not be read: open Check to see what to correct.",

  // Sheets that do not take what is written
  "sheet.refused":
    "The sheet “{sheet}” does not take the change: it or some of its cells are protected, a rule forbids it, or an e-mail address cannot be used. Mend that and do it again.",
  "write.filled":
    "Somebody has just written into {cells} of the sheet “{sheet}”: look at that place, then do it again.",
  // Blocks of units
  "block.unknown": "“Khối” is “{value}”, which is no block of the regulation: choose {expected}.",
  // Room for archives
  "close.full":
    "The workbook has {cells} cells and Google takes {most} at most, so this period cannot be archived: make a copy to keep, delete sheets that are not needed (hidden ones of old periods too), then close it.",
};
