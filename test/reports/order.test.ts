// The order of review of S4-27: whoever leads comes first, then deputies, then the others, each in the unit's own order.
import { expect, it } from "vitest";
import { reviewOrder } from "../../src/reports/order";
import { person, sampleSummary } from "./sample";

it("puts the signer first, heads before deputies before the others", () => {
  const posts = [
    "Chuyên viên",
    "Phó Trưởng phòng",
    "Trưởng phòng",
    "Phó Chánh Văn phòng",
    "Chánh Văn phòng",
    "Văn thư",
  ];
  const people = posts.map((post, index) => person(index, { post, name: `Người ${index}` }));
  const report = sampleSummary(0, { people });
  const order = reviewOrder({ ...report, unit: { ...report.unit, signer: "Người 4" } }, people);
  expect(order.map((place) => posts[place])).toEqual([
    "Chánh Văn phòng",
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Phó Chánh Văn phòng",
    "Chuyên viên",
    "Văn thư",
  ]);
});
