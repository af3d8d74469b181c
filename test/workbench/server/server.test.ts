// Tests the workbench's server: whom it answers, what it hands out, and how it takes the workbook back.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer, type WorkbenchServer } from "../../../workbench/server/server";

const OLD = Buffer.from("PK the workbook as it was");
const NEW = Buffer.from("PK the workbook as it is now");

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

let folder: string;
let file: string;
let server: WorkbenchServer;

/** Asks without what a browser adds. */
function ask(path: string, { method = "GET", headers = {}, body }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const startPath = () => server.address.slice(server.origin.length);

/** The cookie that opening the printed address leaves. */
async function cookie(): Promise<string> {
  const { headers } = await ask(startPath());
  return (headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "server-"));
  for (const name of ["dist", "page", "work"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "dist/00_app.js"), "var App = 1;");
  writeFileSync(join(folder, "dist/sidebar.html"), "<html><head></head><body><script>alert(1)</script></body></html>");
  writeFileSync(join(folder, "dist/appsscript.json"), "{}");
  for (const name of ["page.js", "page.css", "index.html", "google-script.js"])
    writeFileSync(join(folder, "page", name), name);
  writeFileSync(join(folder, "work/other.xlsx"), "PK another one's");
  file = join(folder, "work/Bảng <b>.xlsx");
  writeFileSync(file, OLD);
  server = await startServer({ file, port: 0, dist: join(folder, "dist"), page: join(folder, "page") });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("whom the server answers", () => {
  it("listens on 127.0.0.1 and nowhere else", () => expect(new URL(server.origin).hostname).toBe("127.0.0.1"));

  it("gives the browser that opens the printed address a cookie that scripts and other sites cannot use", async () => {
    const { status, headers } = await ask(startPath());
    expect([status, headers.location]).toEqual([303, "/"]);
    expect(headers["set-cookie"]?.[0]).toMatch(/^xeploai-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it("takes the printed address once", async () => {
    await ask(startPath());
    const { status, body } = await ask(startPath());
    expect(status).toBe(403);
    expect(body.toString()).toContain("đã được dùng");
  });

  it.each(["/start?token=wrong", "/start?token=", "/start?"])(
    "refuses %s and stays open for the right one",
    async (path) => {
      expect((await ask(path)).status).toBe(403);
      expect((await ask(startPath())).status).toBe(303);
    },
  );

  it.each(["/", "/page.js", "/bundle.json", "/bundle/00_app.js", "/workbook", "/nothing"])(
    "refuses %s without the cookie",
    async (path) => expect((await ask(path)).status).toBe(403),
  );

  it.each(["xeploai-1=x", "xeploai=", "", "=", ";;;"])("refuses the cookie “%s”", async (wrong) =>
    expect((await ask("/", { headers: { cookie: wrong } })).status).toBe(403),
  );

  it.each(["evil.example", "localhost:80", "127.0.0.1", "127.0.0.1:1"])(
    "refuses the host “%s”, to which another site's name may point",
    async (host) => expect((await ask("/", { headers: { cookie: await cookie(), host } })).status).toBe(403),
  );

  it.each(["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"])(
    "refuses a request from the origin %s",
    async (origin) =>
      expect((await ask("/workbook", { headers: { cookie: await cookie(), origin } })).status).toBe(403),
  );

  it.each(["cross-site", "same-site"])("refuses what the browser calls %s", async (site) =>
    expect((await ask("/page.js", { headers: { cookie: await cookie(), "sec-fetch-site": site } })).status).toBe(403),
  );

  it("lets no other origin read an answer: no CORS header, whoever asks and however", async () => {
    const held = await cookie();
    for (const origin of [undefined, server.origin, "http://evil.example", "null"])
      for (const method of ["GET", "OPTIONS", "PUT"]) {
        const asking = { "access-control-request-method": "PUT", "access-control-request-private-network": "true" };
        const headers = { cookie: held, ...asking, ...(origin === undefined ? {} : { origin }) };
        const answer = await ask("/workbook", { method, headers });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
      }
  });

  it("knows its own host by every letter: no trailing dot, no name, no other address of this machine", async () => {
    const { port } = new URL(server.origin);
    const held = await cookie();
    for (const host of [
      `127.0.0.1.:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      `127.0.0.1:${port}.evil.example`,
      `0.0.0.0:${port}`,
      `2130706433:${port}`,
    ])
      expect((await ask("/", { headers: { cookie: held, host } })).status, host).toBe(403);
  });

  it("says nothing of a file, a cell or a path where it refuses", async () => {
    for (const path of ["/", "/workbook", "/start?token=x", `${startPath()}x`]) {
      const { body } = await ask(path);
      expect(body.toString()).not.toMatch(/xlsx|Bảng|work\/|Error|\bat /);
    }
  });

  it("answers its own page", async () => {
    const headers = { cookie: await cookie(), origin: server.origin, "sec-fetch-site": "same-origin" };
    expect((await ask("/workbook", { headers })).body).toEqual(OLD);
  });
});

describe("what the server hands out", () => {
  it("is the page, under a policy that lets nothing else in", async () => {
    const { headers, body } = await ask("/", { headers: { cookie: await cookie() } });
    expect(body.toString()).toBe("index.html");
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-\S+' 'sha256-\S+';/,
    );
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  it("is the bundle's scripts and pages, the latter with a stricter policy of their own in front", async () => {
    const { body } = await ask("/bundle.json", { headers: { cookie: await cookie() } });
    const index = JSON.parse(body.toString());
    expect(index.scripts).toEqual(["/bundle/00_app.js"]);
    expect(Object.keys(index.pages)).toEqual(["sidebar"]);
    expect(index.frameHead).toContain("require-trusted-types-for 'script'");
  });

  it("is the workbook with its name", async () => {
    const { headers } = await ask("/workbook", { headers: { cookie: await cookie() } });
    expect(decodeURIComponent(String(headers["x-workbook-name"]))).toBe("Bảng <b>.xlsx");
  });

  it.each([
    "/../work/other.xlsx",
    "/bundle/../../work/other.xlsx",
    "/bundle/..%2f..%2fwork/other.xlsx",
    "/%2e%2e/work/other.xlsx",
    "/bundle/00_app.js/",
    "/bundle/00_app.js%00",
    "/bundle/appsscript.json",
    "//page.js",
    "/page.js?x",
    "/PAGE.JS",
    "/work/other.xlsx",
    "/other.xlsx",
    "/..\\work\\other.xlsx",
    "/workbook/",
    "http://127.0.0.1/workbook",
  ])("is not %s", async (path) => expect((await ask(path, { headers: { cookie: await cookie() } })).status).toBe(404));

  it.each([
    ["POST", "/workbook", "GET, PUT"],
    ["DELETE", "/workbook", "GET, PUT"],
    ["PUT", "/page.js", "GET"],
    ["HEAD", "/", "GET"],
    ["OPTIONS", "/", "GET"],
  ])("is nothing for %s %s", async (method, path, allowed) => {
    const { status, headers } = await ask(path, { method, headers: { cookie: await cookie(), origin: server.origin } });
    expect([status, headers.allow]).toEqual([405, allowed]);
  });

  it("is one sentence and a closed connection for a request that is none", async () => {
    const { port } = new URL(server.origin);
    const text = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write("so not HTTP\r\n\r\n"));
      let answer = "";
      socket.on("data", (part) => {
        answer += part;
      });
      socket.on("close", () => resolve(answer));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400/);
    expect((await ask(startPath())).status).toBe(303);
  });
});

describe("saving", () => {
  const save = async (body: Buffer, mark?: string): Promise<Answer> => {
    const headers: Record<string, string> = { cookie: held, origin: server.origin };
    if (mark !== undefined) headers["if-match"] = mark;
    return ask("/workbook", { method: "PUT", headers, body });
  };
  const markNow = async () => String((await ask("/workbook", { headers: { cookie: held } })).headers.etag);
  const names = () => readdirSync(join(folder, "work")).sort();
  let held: string;

  beforeEach(async () => {
    held = await cookie();
  });

  it("replaces the file and keeps the file as it was beside it", async () => {
    const { status, body } = await save(NEW, await markNow());
    expect([status, JSON.parse(body.toString())]).toEqual([200, { backup: "Bảng <b>.xlsx.bak" }]);
    expect(readFileSync(file)).toEqual(NEW);
    expect(readFileSync(`${file}.bak`)).toEqual(OLD);
    expect(names()).toEqual(["Bảng <b>.xlsx", "Bảng <b>.xlsx.bak", "other.xlsx"]);
  });

  it("keeps the first file, not the last, when it saves again", async () => {
    const { headers } = await save(NEW, await markNow());
    expect((await save(Buffer.from("PK third"), headers.etag)).status).toBe(200);
    expect(readFileSync(`${file}.bak`)).toEqual(OLD);
  });

  it("leaves the file's permissions as they were", async () => {
    chmodSync(file, 0o640);
    await save(NEW, await markNow());
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it("does not replace a file that another program has changed", async () => {
    const mark = await markNow();
    writeFileSync(file, "PK somebody else's work");
    const { status, body } = await save(NEW, mark);
    expect(status).toBe(412);
    expect(body.toString()).toContain("chương trình khác");
    expect(readFileSync(file, "utf8")).toBe("PK somebody else's work");
  });

  it("does not save without the mark of the file that was read", async () => {
    expect((await save(NEW)).status).toBe(412);
    expect(readFileSync(file)).toEqual(OLD);
  });

  it("lets only one of two saves at once through", async () => {
    const mark = await markNow();
    const answers = await Promise.all([save(NEW, mark), save(Buffer.from("PK other"), mark)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each(["", "not a zip", "<html>"])("does not put “%s” in the place of a workbook", async (text) => {
    expect((await save(Buffer.from(text), await markNow())).status).toBe(415);
    expect(readFileSync(file)).toEqual(OLD);
  });

  it("refuses a save that does not say which page it comes from", async () => {
    const headers = { cookie: held, "if-match": await markNow() };
    expect((await ask("/workbook", { method: "PUT", headers, body: NEW })).status).toBe(403);
    expect(readFileSync(file)).toEqual(OLD);
  });

  it("refuses what is too large before it arrives", async () => {
    const headers = { cookie: held, origin: server.origin, "content-length": String(2 ** 31) };
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.origin);
      const asked = request({ hostname, port, path: "/workbook", method: "PUT", headers }, ({ statusCode }) => {
        resolve(statusCode);
        asked.destroy();
      });
      asked.on("error", reject);
      asked.write("PK");
    });
    expect(status).toBe(413);
  });

  it("says so where it cannot write, and leaves the file whole", async () => {
    mkdirSync(`${file}.bak/in the way`, { recursive: true });
    const { status, body } = await save(NEW, await markNow());
    expect(status).toBe(507);
    expect(body.toString()).toContain("Không ghi được");
    expect(readFileSync(file)).toEqual(OLD);
    expect(names()).toEqual(["Bảng <b>.xlsx", "Bảng <b>.xlsx.bak", "other.xlsx"]);
  });

  it("does not make anew a file that has been removed", async () => {
    const mark = await markNow();
    rmSync(file);
    expect((await save(NEW, mark)).status).toBe(412);
    expect(names()).toEqual(["other.xlsx"]);
  });
});
