// Tests of scripts/deployment.ts: what is refused, what is asked of clasp in which order, and what a second run does not make again.
import { describe, expect, it } from "vitest";
import { deploy, type Environment, type Hands, PUSHED, readEnvironment } from "../../scripts/deployment";

const FILES = { filesToPush: PUSHED.map((file) => `dist/${file}`), untrackedFiles: [] };

/** A clasp that answers as clasp 3.4.1 does with `--json`, and remembers what it was asked. */
function fake(answers: Record<string, unknown> = {}) {
  const calls: string[] = [];
  const kept: Environment[] = [];
  const laidOut: string[] = [];
  const all: Record<string, unknown> = {
    "show-authorized-user": { loggedIn: true, email: "quan-tri@example.vn" },
    "create-script": { scriptId: "S1", files: [] },
    "show-file-status": FILES,
    push: PUSHED,
    "create-version": { versionNumber: 7 },
    "create-deployment": { deploymentId: "D1", versionNumber: 7 },
    "update-deployment": { deploymentId: "D1", versionNumber: 7 },
    ...answers,
  };
  const hands: Hands = {
    clasp(words) {
      calls.push(words.join(" "));
      const answer = all[words.find((word) => word in all) ?? ""];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    layOut: (scriptId) => void laidOut.push(scriptId),
    remember: (environment) => void kept.push(environment),
    tell: () => {},
  };
  return { calls, kept, laidOut, hands };
}

describe("the first deployment", () => {
  it("makes the project, pushes, makes a version and a deployment, and remembers all of them", () => {
    const { calls, kept, laidOut, hands } = fake();
    const after = deploy({ title: "Xếp loại" }, "abc1234", hands);
    expect(calls).toEqual([
      "show-authorized-user --json",
      "create-script --type standalone --title Xếp loại --json",
      "show-file-status --json",
      "push --force --json",
      "create-version Xếp loại (abc1234) --json",
      "create-deployment --versionNumber 7 --description Xếp loại (abc1234) --json",
    ]);
    expect(laidOut).toEqual(["S1"]);
    expect(after).toEqual({ title: "Xếp loại", scriptId: "S1", deploymentId: "D1", version: 7, commit: "abc1234" });
    expect(kept.at(-1)).toEqual(after);
  });

  it("binds the project to the spreadsheet and speaks for the account that the environment names", () => {
    const { calls, hands } = fake();
    deploy({ title: "Thử", spreadsheetId: "B1", user: "thu", description: "Bản thử" }, "abc1234", hands);
    expect(calls[1]).toBe("--user thu create-script --type standalone --title Thử --parentId B1 --json");
    expect(calls[4]).toBe("--user thu create-version Bản thử (abc1234) --json");
  });
});

describe("a deployment that was made before", () => {
  it("moves to the new version and makes neither a second project nor a second deployment", () => {
    const { calls, hands } = fake();
    deploy({ title: "Thử", scriptId: "S0", deploymentId: "D0", version: 6, commit: "old" }, "abc1234", hands);
    expect(calls.filter((call) => /^create-(script|deployment)/.test(call))).toEqual([]);
    expect(calls.at(-1)).toBe("update-deployment D0 --versionNumber 7 --description Thử (abc1234) --json");
  });

  it("that broke off after the project was made goes on with that project", () => {
    const first = fake({ push: new Error("no network") });
    expect(() => deploy({ title: "Thử" }, "abc1234", first.hands)).toThrow("no network");
    const second = fake();
    deploy(first.kept.at(-1) as Environment, "abc1234", second.hands);
    expect(second.calls.filter((call) => call.startsWith("create-script"))).toEqual([]);
  });
});

describe("a deployment is refused", () => {
  it("when nobody is signed in, with the command that signs in", () => {
    const { calls, hands } = fake({ "show-authorized-user": { loggedIn: false } });
    expect(() => deploy({ title: "Thử", user: "thu" }, "abc1234", hands)).toThrow(
      'run "npx clasp login --user thu" first',
    );
    expect(calls).toHaveLength(1);
  });

  it("when clasp would push another file, before anything is pushed", () => {
    const { calls, hands } = fake({ "show-file-status": { filesToPush: [...FILES.filesToPush, "dist/notes.html"] } });
    expect(() => deploy({ title: "Thử" }, "abc1234", hands)).toThrow("notes.html");
    expect(calls.some((call) => call.startsWith("push"))).toBe(false);
  });

  it.each([
    ["[]", "must hold one object"],
    ["{", "is not JSON"],
    ["{}", '"title" is missing'],
    ['{"title":1}', '"title" must be a string'],
    ['{"title":"x","scirptId":"y"}', 'unknown field "scirptId"'],
    ['{"title":"x","toString":"y"}', 'unknown field "toString"'],
  ])("when the environment's file is %s", (text, reason) => {
    expect(() => readEnvironment(text, "environments/x.json")).toThrow(reason);
  });
});
