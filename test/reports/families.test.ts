// What the families of documents say, each from the sample of its regulation: the figures that a source gives.
import { describe, expect, it } from "vitest";
import { reportFromSheets, withBallots } from "../../samples/report";
import { SAMPLES } from "../../samples/samples";
import { fileOf, kindsOf } from "../../sidebar/document/build";
import type { ReportDocument } from "../../src/reports/document";
import type { UnitReport } from "../../src/reports/source";

function sample(name: string, change: (report: UnitReport) => UnitReport = (report) => report): UnitReport {
  const found = SAMPLES.find(({ file }) => file.startsWith(name));
  if (!found) throw new Error(`no sample ${name}`);
  return change(reportFromSheets(withBallots(found.sheets(), "Họp phòng")));
}

function documentsOf(report: UnitReport, id: string): ReportDocument[] {
  const kind = kindsOf(report).find((one) => one.id === id);
  const file = kind && fileOf(kind, report);
  if (!file) throw new Error(`no document ${id}`);
  return file.documents;
}

const rowsOf = (document: ReportDocument | undefined): string[][] =>
  (document?.body ?? []).flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => ("cells" in row ? [...row.cells] : [row.group])) : [],
  );
const textsOf = (document: ReportDocument | undefined): string[] =>
  (document?.body ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("Ngã Bảy's payment list (S3-7)", () => {
  it("multiplies 200 000 đồng by the people, in figures and in words", () => {
    const thirteen = sample("nga-bay", (report) => {
      const [one] = report.people;
      if (!one) throw new Error("the sample has people");
      const people = Array.from({ length: 13 }, (_, index) => ({ ...one, id: `N${index}`, level: "XS" as const }));
      return { ...report, people, sheets: null };
    });
    const [list] = documentsOf(thirteen, "danh-sach-chi-khen-thuong");
    expect(rowsOf(list).at(-1)).toContain("2.600.000");
    expect(textsOf(list)).toContain("Bằng chữ: Hai triệu sáu trăm nghìn đồng.");
  });

  it("says before anything is paid how many are over the share of 20% (S3-6)", () => {
    const quota = { group: "Toàn đơn vị", members: 9, pool: 5, limit: 1, current: 3, excess: 2 };
    const paid = (excess: number) =>
      textsOf(documentsOf({ ...sample("nga-bay"), quota: [{ ...quota, excess }] }, "danh-sach-chi-khen-thuong")[0]);
    expect(paid(2).join(" ")).toContain("đang vượt tỷ lệ 20%: 02.");
    expect(paid(0).join(" ")).not.toContain("vượt");
  });
});

describe("a person's sheet", () => {
  it("has one row an item with the score of each stage and the sum, for each form its own number of items", () => {
    const [leader, second] = documentsOf(sample("phuong"), "phieu-danh-gia");
    expect([leader?.mark, second?.mark]).toEqual(["Mẫu 03", "Mẫu 05"]);
    expect(rowsOf(leader).filter(([number]) => /^\d+$/.test(number ?? "")).length).toBeGreaterThanOrEqual(45);
    const total = rowsOf(second).find((row) => row[1] === "Tổng điểm");
    expect(total).toHaveLength(6);
    expect(second?.signatures.map(({ post }) => post)).toEqual(["Người tự đánh giá", "Người nhận xét", "CHỦ TỊCH"]);
  });

  it("of Mẫu 04 has no comment, but for a school, where the board comments (S2-17, S2-22)", () => {
    const small = sample("phuong", (report) => ({
      ...report,
      people: report.people.map((person) => ({ ...person, form: "LB04" })),
    }));
    const school = { ...small, unit: { ...small.unit, block: "Trường học" } };
    const posts = (report: UnitReport) => documentsOf(report, "phieu-danh-gia")[1]?.signatures.map(({ post }) => post);
    expect(posts(small)).toEqual(["Người tự đánh giá", "CHỦ TỊCH"]);
    expect(posts(school)).toEqual(["Người tự đánh giá", "Người nhận xét", "CHỦ TỊCH"]);
    expect(rowsOf(documentsOf(school, "phieu-danh-gia")[1]).find((row) => row[1] === "Tổng điểm")).toHaveLength(6);
  });

  it("leaves the deciding signature of the head's own sheet to whoever is competent above", () => {
    const report = sample("phuong");
    const [leader] = documentsOf(report, "phieu-danh-gia");
    expect(leader?.signatures.at(-1)).toEqual({ post: "Người có thẩm quyền", name: "" });
  });

  it("shows points with two decimals at most, cut off: (275/3)·0,7 + 28 is 92,16 and not 92,17", () => {
    const documents = documentsOf(sample("nd-335"), "phieu-xep-loai");
    expect(textsOf(documents[1]).at(-1)).toMatch(/^Tổng điểm: 92,16 điểm\. /);
  });
});

describe("papers under a decree", () => {
  it("name it with its number, its day and who issued it; a plan without a number by its title", () => {
    const words = (name: string) => textsOf(documentsOf(sample(name), "thong-bao-ket-qua")[0])[0];
    expect(words("nd-335")).toContain(
      "Thực hiện Nghị định số 335/2025/NĐ-CP ngày 21/12/2025 của Chính phủ về đánh giá, xếp loại chất lượng công chức, ",
    );
    expect(words("qd-366")).toContain("Thực hiện Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị về kiểm điểm");
    expect(words("son-la")).toMatch(/^Thực hiện Kế hoạch kiểm điểm đánh giá, xếp loại/);
  });

  it("say of a case that leads to the lowest level whether it is there, and of a condition whether it is met", () => {
    const report = sample("nd-90", (found) => {
      const [first] = found.people;
      if (!first) throw new Error("the sample has people");
      const reason = (outcome: "pass" | "fail", text: string) => ({ outcome, text, citation: "Điều 15.1" });
      const reasons = [
        reason("pass", "Vi phạm bị kỷ luật trong năm"),
        reason("fail", "Trên 50% tiêu chí về kết quả không đạt tiến độ, chất lượng, hiệu quả: 35"),
        reason("pass", "Ít nhất 50% nhiệm vụ hoàn thành vượt mức: 60"),
      ];
      return { ...found, people: [{ ...first, reasons }] };
    });
    const rows = rowsOf(documentsOf(report, "phieu-xep-loai")[0]).filter((row) => row[3] === "Điều 15.1");
    expect(rows.map((row) => row[2])).toEqual(["Có", "Không", "Đạt"]);
  });
});

describe("Sơn La's papers", () => {
  const report = sample("son-la");

  it("take Mẫu 02a for leaders, and 02b or 02d where the workbook does not say who is a member of the Party (S4-6, S4-7, S4-8)", () => {
    const marks = documentsOf(report, "ban-kiem-diem").map(({ mark }) => mark);
    expect(marks[0]).toBe("Mẫu 02a-HD KĐ.ĐG 2020");
    expect(marks[1]).toBe("Mẫu 02b (đảng viên) hoặc 02d-HD KĐ.ĐG 2020");
    const known = (partyMember: boolean): UnitReport => ({
      ...report,
      sheets: report.sheets
        ? { ...report.sheets, people: report.sheets.people.map((person) => ({ ...person, partyMember })) }
        : null,
    });
    expect(documentsOf(known(true), "ban-kiem-diem")[1]?.mark).toBe("Mẫu 02b-HD KĐ.ĐG 2020");
    expect(documentsOf(known(false), "ban-kiem-diem")[1]?.mark).toBe("Mẫu 02d-HD KĐ.ĐG 2020");
  });

  it("fill the tally of the meeting in question and leave the others to the secretary", () => {
    const [filled] = documentsOf(report, "bieu-01a");
    const [empty] = documentsOf(report, "bieu-05a");
    expect(rowsOf(filled)[0]?.slice(3)).toEqual(["12", "12", "11", "1", "2", "7", "1", "1"]);
    expect(rowsOf(empty)[0]?.slice(3)).toEqual(Array(8).fill(""));
  });

  it("list the papers of each dossier with their number (S4-30, S4-32, S4-34)", () => {
    const counts = ["ho-so-phong", "ho-so-tong-hop", "ho-so-trinh-ca-nhan", "ho-so-trinh-tap-the"].map(
      (id) => rowsOf(documentsOf(report, id)[0]).length,
    );
    expect(counts).toEqual([5, 7, 9, 5]);
    expect(textsOf(documentsOf(report, "ho-so-trinh-ca-nhan")[0])).toContain("Số lượng: 02 bộ.");
  });

  it("say in a checklist whose ballots or levels are missing", () => {
    const [list] = documentsOf(
      { ...report, sheets: report.sheets ? { ...report.sheets, ballots: [] } : null },
      "ho-so-phong",
    );
    expect(rowsOf(list)[2]?.slice(2, 4)).toEqual(["0/5 người có số phiếu", "Thiếu số phiếu của 5 người"]);
  });

  it("notify in writing everybody who has a level, each on a paper of his own, and nobody else (S4-37)", () => {
    const rated = report.people.filter(({ level }) => level !== null && ["XS", "T", "HT", "KHT"].includes(level));
    expect(documentsOf(report, "thong-bao-ca-nhan")).toHaveLength(rated.length);
  });

  it("leave the notice to the head for whoever is competent above the unit to sign", () => {
    const signers = documentsOf(report, "thong-bao-ca-nhan").map(({ signatures }) => signatures);
    expect(signers[0]).toEqual([{ post: "Người có thẩm quyền", name: "" }]);
    expect(signers.slice(1).every(([signature]) => signature?.name === report.unit.signer)).toBe(true);
  });
});

describe("Long Biên's papers", () => {
  const report = sample("phuong");
  const reached = report.people.filter(({ level }) => level === "DAT");

  it("say where the lists are published (S2-9)", () => {
    for (const id of ["danh-sach-dat", "mau-02-danh-sach-cam-ket"])
      expect(textsOf(documentsOf(report, id)[0]).join(" ")).toContain("“ĐÁNH GIÁ SỰ CHUYÊN NGHIỆP CỦA CBCCVC, NLĐ”");
  });

  it("count the unit's people by result in a line of Mẫu 07, and add up (S2-37)", () => {
    const [table] = documentsOf(report, "mau-07-tong-hop-khoi");
    const [unit, sum] = rowsOf(table);
    expect(unit?.slice(1)).toEqual([report.unit.name, "24", "18", String(reached.length), "3", "2", "4", ""]);
    expect(sum?.slice(2)).toEqual(unit?.slice(2));
  });

  it("read out and propose for reward those who đạt, and nobody else (S2-41, S2-42)", () => {
    for (const id of ["danh-sach-le-chao-co", "de-xuat-khen-thuong"])
      expect(rowsOf(documentsOf(report, id)[0]).map(([, name]) => name)).toEqual(reached.map(({ name }) => name));
    expect(textsOf(documentsOf(report, "de-xuat-khen-thuong")[0])[0]).toBe("Kính gửi: Hội đồng Thi đua - Khen thưởng");
  });

  it("list the papers to be kept with what is missing for each (S2-43)", () => {
    const rows = rowsOf(documentsOf(report, "ho-so-luu")[0]);
    expect(rows.map((row) => row.slice(2, 4))).toEqual([
      ["0/24 người có ngày ký", "Thiếu ngày ký của 24 người"],
      ["18/22 người có mức xếp loại", "Thiếu mức xếp loại của 4 người"],
      ["18/22 người có mức xếp loại", "Thiếu mức xếp loại của 4 người"],
    ]);
  });

  it("bear nothing of the screen: neither its warning sign nor a full stop twice", () => {
    const all = kindsOf(report).flatMap(({ id }) => documentsOf(report, id));
    expect(JSON.stringify(all)).not.toMatch(/⚠|\.\."/);
  });
});

it("Hà Nội's results are told inside the unit, everybody's level and no points (S1-2)", () => {
  const report = sample("hanoi-2018");
  const [list] = documentsOf(report, "thong-bao-ket-qua");
  expect(list).toMatchObject({ audience: "unit", title: "THÔNG BÁO" });
  expect(rowsOf(list).map((row) => row[1])).toEqual(report.people.map(({ name }) => name));
  expect(JSON.stringify(list)).not.toContain("89,99");
});

it("Hà Nội's list for the reward names XS first, then T, and nobody below (S1-5)", () => {
  const report = sample("hanoi-2018");
  const levels = rowsOf(documentsOf(report, "danh-sach-khen-thuong")[0]).map((row) => row[3]);
  expect(levels).toEqual([
    "Hoàn thành xuất sắc nhiệm vụ",
    ...Array(report.people.filter(({ level }) => level === "T").length).fill("Hoàn thành tốt nhiệm vụ"),
  ]);
});

describe("Ngã Bảy's papers", () => {
  const report = sample("nga-bay");

  it("name on the sheet what it rests on and leave room for the meeting's opinion, before who decides (S3-4, S3-5)", () => {
    const texts = textsOf(documentsOf(report, "phieu-cham-diem")[1]);
    expect(texts).toContain("Căn cứ: Điều 8, 9, 10, 11 Nghị định số 90/2020/NĐ-CP.");
    const order = ["Ý kiến của cuộc họp cơ quan", "Nhận xét của người có thẩm quyền", "Kết luận"];
    expect(order.map((text) => texts.indexOf(text))).toEqual(
      order.map((text) => texts.indexOf(text)).sort((a, b) => a - b),
    );
    expect(texts).toEqual(expect.arrayContaining(order));
  });

  it("have a secret ballot among those who did well, and count consent alone (S3-6)", () => {
    const [slip] = documentsOf(report, "phieu-bau-xuat-sac");
    const pool = report.people.filter(({ level }) => level === "XS" || level === "T").map(({ name }) => name);
    expect(rowsOf(slip).map((row) => row.slice(1))).toEqual(
      report.people.filter(({ name }) => pool.includes(name)).map(({ name, post }) => [name, post, "", ""]),
    );
    expect(slip?.signatures).toEqual([]);
    // Twelve issued and collected, one invalid: two for the level XS, nine for another.
    expect(rowsOf(documentsOf(report, "bien-ban-kiem-phieu")[0])[0]?.slice(3)).toEqual([
      "12",
      "12",
      "11",
      "1",
      "2",
      "9",
    ]);
  });

  it("write the Party's authority marks with a slash", () => {
    const party = { ...report, unit: { ...report.unit, format: "party" as const } };
    const posts = documentsOf(party, "danh-sach-chi-khen-thuong")[0]?.signatures.map(({ post }) => post);
    expect(posts?.[1]).toBe("T/M Công đoàn");
  });
});

describe("Sơn La's meetings", () => {
  const report = sample("son-la");
  const [leader, ...others] = report.people;
  const voted = others.filter(({ level }) => level !== "KHONG_DANH_GIA").map(({ name }) => name);

  it("have minutes at each place, with who takes part (S4-3, S4-29, S4-33)", () => {
    const attendees = ["bien-ban-hop", "bien-ban-hop-lanh-dao", "bien-ban-hoi-nghi"].map(
      (id) => textsOf(documentsOf(report, id)[0])[1],
    );
    expect(attendees[0]).toContain("công chức, viên chức của phòng, đơn vị");
    expect(attendees[1]).toContain("tập thể Lãnh đạo Văn phòng");
    expect(attendees[2]).toBe(
      "Thành phần: Đại diện Đảng ủy; Chủ tịch công đoàn; Bí thư Chi đoàn thanh niên; Tập thể Lãnh đạo Văn phòng; Trưởng, Phó các phòng, ban, đơn vị sự nghiệp trực thuộc Văn phòng.",
    );
  });

  it("review the head first and everybody, also whoever is not rated, and vote on those who are (S4-27, S4-36, S4-38)", () => {
    const [minutes] = documentsOf(report, "bien-ban-hop");
    const [reviewed, votes] = (minutes?.body ?? []).filter((block) => block.kind === "table");
    const names = (block: typeof reviewed) =>
      rowsOf(block && minutes && ({ ...minutes, body: [block] } as ReportDocument)).map(([, name]) => name);
    expect(names(reviewed)).toEqual(report.people.map(({ name }) => name));
    expect(names(votes)).toEqual(voted);
    expect(textsOf(minutes)).toContain("2. Nội dung và kết quả biểu quyết mức xếp loại");
  });

  it("have a slip and a tally each for the people of the unit and for its leaders (S4-12, S4-13, S4-14)", () => {
    for (const number of ["01", "04"]) {
      expect(rowsOf(documentsOf(report, `phieu-${number}`)[0]).map(([, name]) => name)).toEqual(voted);
      expect(rowsOf(documentsOf(report, `bieu-${number}a`)[0]).map(([, name]) => name)).toEqual(voted);
    }
    for (const id of ["phieu-05", "bieu-05a"])
      expect(rowsOf(documentsOf(report, id)[0]).map(([, name]) => name)).toEqual([leader?.name]);
  });

  it("ask everybody for the plan's criteria, the yearly commitment and the 27 signs among them (S4-9)", () => {
    for (const sheet of documentsOf(report, "ban-kiem-diem")) {
      const texts = textsOf(sheet).join("\n");
      expect(texts).toContain("Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hàng năm");
      expect(texts).toContain("Liên hệ 27 biểu hiện suy thoái (Phụ lục số 02)");
    }
  });

  it("review whoever has worked less than 06 months, and no contract worker (S4-4, S4-38)", () => {
    const short = report.people.find(({ level }) => level === "KHONG_DANH_GIA");
    const [, second] = report.people;
    if (!short || !second) throw new Error("the sample has both");
    const contract = { ...short, id: "H", name: "Người Hợp Đồng", kind: "LĐHĐ" };
    const office = { ...report, people: [...report.people, contract] };
    for (const id of ["ban-kiem-diem", "bien-ban-hop"]) {
      const texts = JSON.stringify(documentsOf(office, id));
      expect(texts, id).toContain(short.name);
      expect(texts, id).not.toContain(contract.name);
    }
  });

  it("have the votes on a collective in its own tally and in the conference's minutes, and on no person's slip (S4-15, S4-36)", () => {
    const [first] = report.people;
    if (!first || !report.sheets) throw new Error("the sample has people");
    const team = { ...first, id: "TT", name: "Tập thể Lãnh đạo Văn phòng", post: "", form: "SL-TT" };
    const votes = { meeting: "Hội nghị cán bộ chủ chốt", issued: 20, collected: 19, votes: [9, 9, 0, 0], invalid: 1 };
    const withTeam = {
      ...report,
      people: [...report.people, team],
      sheets: { ...report.sheets, ballots: [{ ...votes, person: report.people.length }] },
    };
    const counts = ["20", "19", "18", "1", "9", "9", "0", "0"];
    expect(rowsOf(documentsOf(withTeam, "bieu-06a")[0])[0]?.slice(2)).toEqual(counts);
    expect(rowsOf(documentsOf(withTeam, "bien-ban-hoi-nghi")[0]).at(-1)?.slice(3)).toEqual(counts);
    for (const id of ["phieu-01", "phieu-04", "phieu-05", "bien-ban-hop", "thong-bao-ket-qua"])
      expect(JSON.stringify(documentsOf(withTeam, id)), id).not.toContain(team.name);
    expect(documentsOf(withTeam, "thong-bao-ca-nhan")).toHaveLength(documentsOf(report, "thong-bao-ca-nhan").length);
  });

  it("leave the office's leaders to the province: no decision and no list of the office holds them (S4-17, S4-31, S4-32)", () => {
    const second = report.people[1];
    if (!second) throw new Error("the sample has people");
    const deputy = { ...second, id: "P", name: "Lò Thị Phó", post: "Phó Chánh Văn phòng" };
    const office = { ...report, people: [...report.people, deputy] };
    for (const id of ["quyet-dinh-xep-loai", "thong-bao-ket-qua"]) {
      const names = rowsOf(documentsOf(office, id)[0]).map(([, name]) => name);
      expect(names).toContain(second.name);
      expect(names).not.toContain(leader?.name);
      expect(names).not.toContain(deputy.name);
    }
    expect(documentsOf(office, "thong-bao-ca-nhan").at(-1)?.signatures).toEqual([
      { post: "Người có thẩm quyền", name: "" },
    ]);
    expect(documentsOf(office, "quyet-dinh-xep-loai")[0]?.subject.join(" ")).toContain(
      "phân loại mức độ hoàn thành nhiệm vụ năm 2021 đối với lãnh đạo quản lý cấp phòng, đơn vị sự nghiệp và công chức, viên chức thuộc thẩm quyền",
    );
  });

  it("vote by the four levels in the plan's words (S4-35)", () => {
    const [slip] = documentsOf(report, "phieu-06");
    const table = slip?.body.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.columns.slice(-4).map(({ heading }) => heading.toLowerCase())).toEqual([
      "hoàn thành xuất sắc nhiệm vụ",
      "hoàn thành tốt nhiệm vụ",
      "hoàn thành nhiệm vụ",
      "không hoàn thành nhiệm vụ",
    ]);
  });

  it("vote on the collective as one, without a post (S4-15)", () => {
    const [slip] = documentsOf(report, "phieu-06");
    expect(rowsOf(slip)).toEqual([["1", `Tập thể lãnh đạo ${report.unit.name}`, "", "", "", ""]]);
    expect(rowsOf(documentsOf(report, "bieu-06a")[0])[0]).toHaveLength(10);
  });

  it("end in a record of the count, a decision with numbered articles, notices and a report (S4-16)", () => {
    for (const id of ["bien-ban-kiem-phieu", "bien-ban-kiem-phieu-lanh-dao", "bien-ban-kiem-phieu-hoi-nghi"])
      expect(documentsOf(report, id)[0]?.title).toBe("BIÊN BẢN KIỂM PHIẾU");
    const [decision] = documentsOf(report, "quyet-dinh-xep-loai");
    const articles = (decision?.body ?? []).flatMap((block) =>
      block.kind === "paragraph" && block.style === "article" ? [block.text.slice(0, 7)] : [],
    );
    expect(articles).toEqual(["Điều 1.", "Điều 2.", "Điều 3."]);
    expect(decision?.recipients[0]).toBe("Như Điều 3");
    expect(documentsOf(report, "bao-cao-ket-qua")[0]?.title).toBe("BÁO CÁO");
  });

  it("decide on nobody whom the Party committee of the province decides on, and on no collective (S4-17, S4-18)", () => {
    const [first] = others;
    if (!first) throw new Error("the sample has people");
    const office = { ...first, name: "Tập thể Lãnh đạo Văn phòng", form: "SL-TT", level: "T" as const };
    const deputy = { ...first, name: "Lò Thị Phó", post: "Phó Chánh Văn phòng", level: "T" as const };
    const whole = { ...report, people: [...report.people, office, deputy] };
    const own = others.filter(({ level }) => level === "XS" || level === "T" || level === "HT" || level === "KHT");
    for (const id of ["quyet-dinh-xep-loai", "thong-bao-ket-qua"])
      expect(rowsOf(documentsOf(whole, id)[0]).map(([, name]) => name)).toEqual(own.map(({ name }) => name));
    const named = (id: string) => JSON.stringify(documentsOf(whole, id)).includes(office.name);
    for (const id of ["bien-ban-hop", "phieu-01", "bieu-04a", "thong-bao-ca-nhan"]) expect(named(id), id).toBe(false);
    expect(rowsOf(documentsOf(whole, "bieu-tong-hop")[0]).find(([, name]) => name === office.name)?.[3]).toBe(
      "Tập thể lãnh đạo",
    );
  });

  it("begin with the collective's report, headings to write under (S4-5)", () => {
    const [review] = documentsOf(report, "mau-01-kiem-diem-tap-the");
    expect(review?.mark).toBe("Mẫu 01-HD KĐ.ĐG 2020");
    expect(textsOf(review)).toContain("VII. Tự nhận mức xếp loại");
  });
});

it("NĐ 233's sheet has four boxes for the own level (Phụ lục II)", () => {
  const [sheet] = documentsOf(sample("nd-233"), "phieu-xep-loai");
  const boxes = (sheet?.body ?? []).find((block) => block.kind === "table");
  expect(boxes?.kind === "table" && boxes.columns.map(({ heading }) => heading)).toEqual([
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
  ]);
  expect(rowsOf(sheet)[0]).toEqual(["", "", "", ""]);
});
