// Tests the action `open` of the command line: its words, its one line, and its end.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { readCommandLine } from "../../../workbench/node/arguments";

const SAMPLE = "samples/phuong-song-xanh-2024-q2.xlsx";

describe("the words of open", () => {
  it("are a file, a port, and whether to show the page", () => {
    expect(readCommandLine(["open", "a.xlsx"])).toEqual({ action: "open", file: "a.xlsx", port: 0, browser: true });
    expect(readCommandLine(["open", "--port", "8123", "--no-open", "a.xlsx"])).toEqual({
      action: "open",
      file: "a.xlsx",
      port: 8123,
      browser: false,
    });
  });

  it.each([
    [["open"], /Chưa có tệp/],
    [["open", "a.xlsx", "b.xlsx"], /chỉ mở một tệp/],
    [["open", "a.xlsx", "--port"], /--port/],
    [["open", "a.xlsx", "--port", "0"], /--port/],
    [["open", "a.xlsx", "--port", "65536"], /--port/],
    [["open", "a.xlsx", "--port", "8e3"], /--port/],
    [["open", "a.xlsx", "--json"], /--json/],
    [["check", "a.xlsx", "--no-open"], /--no-open/],
  ])("%j are refused", (words, reason) => expect(() => readCommandLine(words)).toThrow(reason));
});

describe("the command", () => {
  const started: ChildProcess[] = [];

  const run = (...words: string[]) => {
    const child = spawn(process.execPath, ["workbench/bin/xeploai.mjs", "open", ...words], { stdio: "pipe" });
    started.push(child);
    return child;
  };

  const ended = async (child: ChildProcess) => {
    let stderr = "";
    child.stderr?.on("data", (part) => {
      stderr += part;
    });
    const [status] = await once(child, "close");
    return { status, stderr };
  };

  afterEach(() => {
    for (const child of started.splice(0)) child.kill("SIGKILL");
  });

  it("prints one line with the address, serves it, and ends well with Ctrl+C", async () => {
    const child = run(SAMPLE, "--no-open");
    const [line] = (await once(child.stdout, "data")).map(String);
    expect(line).toMatch(
      /^Đang mở phuong-song-xanh-2024-q2\.xlsx tại http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]{32} .*\n$/,
    );
    const address = /http:\S+/.exec(line as string)?.[0] as string;
    expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
    child.kill("SIGINT");
    expect(await ended(child)).toEqual({ status: 0, stderr: "" });
  });

  it("says in one sentence that there is no such file", async () => {
    expect(await ended(run("khong-co.xlsx", "--no-open"))).toEqual({
      status: 1,
      stderr: "Không có tệp “khong-co.xlsx”: kiểm tra tên và thư mục.\n",
    });
  });

  it("says in one sentence that the port is taken", async () => {
    const first = run(SAMPLE, "--no-open");
    const [line] = (await once(first.stdout, "data")).map(String);
    const port = /:(\d+)\/start/.exec(line as string)?.[1] as string;
    const { status, stderr } = await ended(run(SAMPLE, "--no-open", "--port", port));
    expect([status, stderr]).toEqual([1, `Cổng ${port} đang bận hoặc không được dùng: chọn cổng khác bằng --port.\n`]);
  });
});
