// The workbench's server: hands the page, the bundle and one workbook to one browser on this machine, and takes the workbook back.
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { message } from "../language/messages";
import { type Asset, type BuiltFolders, loadAssets } from "./assets";
import { holdsSecret, isOwnCaller, type Place, sameText } from "./gate";
import { COMMON_HEADERS, DATA_POLICY } from "./policy";
import { WorkbookFile } from "./workbook-file";

/** What to serve, and where. */
export interface ServerOptions extends BuiltFolders {
  /** The workbook file. */
  file: string;
  /** 0 takes any free port. */
  port: number;
}

/** A running server. */
export interface WorkbenchServer {
  /** The address to open; it works once and leaves a cookie in the browser that opened it. */
  readonly address: string;
  readonly origin: string;
  /** Resolves once the server has ended. */
  close(): Promise<void>;
}

/** The largest workbook file that the page may send. */
const LARGEST_BODY = 128 * 1024 * 1024;

/** An answer that is no file: a status and one sentence. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    text: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(text);
  }
}

/** Starts the server on 127.0.0.1. Throws where something is not built, the file is missing or the port is taken. */
export async function startServer({ file, port, ...folders }: ServerOptions): Promise<WorkbenchServer> {
  const service = new Service(loadAssets(folders), await WorkbookFile.at(file));
  const server = createServer((request, response) => void service.answer(request, response));
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  service.openAt({ host, origin });
  return {
    address: `${origin}/start?token=${service.startToken}`,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Service {
  readonly startToken = randomBytes(24).toString("base64url");
  private readonly secret = randomBytes(24).toString("base64url");
  private place: Place = { host: "", origin: "" };
  private isStarted = false;
  /** Saves follow one another: two at once could both find the file unchanged. */
  private saving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly assets: ReadonlyMap<string, Asset>,
    private readonly workbook: WorkbookFile,
  ) {}

  openAt(place: Place): void {
    this.place = place;
  }

  /** Answers whatever comes: a refusal is an answer, a fault is status 500 without its details. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const refusal = error instanceof Refusal ? error : new Refusal(500, message("server.fault"));
      const headers = { ...refusal.headers, connection: "close" };
      send(response, refusal.status, { type: "text/plain; charset=utf-8", body: refusal.message, headers });
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    if (!isOwnCaller({ method, headers }, this.place)) throw new Refusal(403, message("server.stranger"));
    if (url.startsWith("/start?")) {
      this.start(method, url, response);
      return;
    }
    if (!holdsSecret(headers, this.cookieName, this.secret)) throw new Refusal(403, message("server.no-token"));
    if (url === "/workbook" && method === "PUT") {
      await this.save(request, response);
      return;
    }
    const asset = this.assets.get(url);
    if (!asset && url !== "/workbook") throw new Refusal(404, message("server.no-such-page"));
    if (method !== "GET") {
      throw new Refusal(405, message("server.method"), { allow: url === "/workbook" ? "GET, PUT" : "GET" });
    }
    if (asset) send(response, 200, asset);
    else await this.sendWorkbook(response);
  }

  private get cookieName(): string {
    return `xeploai-${this.place.host.split(":")[1]}`;
  }

  /** The first address: right once, then never again. */
  private start(method: string, url: string, response: ServerResponse): void {
    const token = new URLSearchParams(url.slice("/start?".length)).get("token") ?? "";
    if (method !== "GET") throw new Refusal(405, message("server.method"), { allow: "GET" });
    if (this.isStarted || !sameText(token, this.startToken)) throw new Refusal(403, message("server.used-address"));
    this.isStarted = true;
    const cookie = `${this.cookieName}=${this.secret}; HttpOnly; SameSite=Strict; Path=/`;
    send(response, 303, { type: "text/plain", body: "", headers: { location: "/", "set-cookie": cookie } });
  }

  private async sendWorkbook(response: ServerResponse): Promise<void> {
    const { bytes, mark } = await this.workbook.read();
    const headers = { etag: mark, "x-workbook-name": encodeURIComponent(this.workbook.name) };
    send(response, 200, { type: "application/octet-stream", body: bytes, headers });
  }

  private async save(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mark = request.headers["if-match"] ?? "";
    const bytes = await bodyOf(request);
    const attempt = this.saving.then(() => this.workbook.save(bytes, mark));
    this.saving = attempt.catch(() => {});
    const result = await attempt.catch(() => {
      throw new Refusal(507, message("server.unwritable"));
    });
    if (result.outcome === "changed") throw new Refusal(412, message("server.changed"));
    if (result.outcome === "refused") throw new Refusal(415, message("server.no-workbook"));
    const headers = { etag: result.mark };
    send(response, 200, { type: "application/json", body: JSON.stringify({ backup: result.backup }), headers });
  }
}

interface Answer {
  type: string;
  body: string | Buffer;
  policy?: string;
  headers?: Record<string, string>;
}

function send(response: ServerResponse, status: number, { type, body, policy, headers = {} }: Answer): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    "content-security-policy": policy ?? DATA_POLICY,
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new Refusal(413, message("server.too-large"));
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
