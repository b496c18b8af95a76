import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** What the server gives for an address: a body with its content type, or nothing. */
export interface Served {
  body: Buffer | string;
  type?: string;
  /** The answer is begun and never ended: a page that loads for ever. */
  endless?: boolean;
  /** The answer waits for this. */
  after?: Promise<unknown>;
}

/** Serves pages under any host, http and https on one port, and as a proxy; everything not given is refused. */
export interface PageServer {
  port: number;
  /** Gives `served` for the address (without fragment); `null` takes it back. */
  serve(url: string, served: Served | null): void;
  /** Takes every address back, and forgets what was refused. */
  forget(): void;
  /** Addresses asked for that were not served, as `METHOD url`. */
  refused: string[];
  close(): void;
}

/** The type a browser gets for HTML bytes: UTF-8 is said where it is, anything else is left to the page and the browser. */
export function htmlType(body: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

export async function startPageServer(): Promise<PageServer> {
  const pages = new Map<string, Served>();
  const refused: string[] = [];
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    // as a proxy we are asked with whole addresses
    const url = /^https?:/.test(request.url ?? '') ? (request.url ?? '') : `${scheme}://${request.headers.host ?? ''}${request.url ?? ''}`;
    const page = pages.get(key(url));
    if (!page) {
      refused.push(`${request.method ?? ''} ${url}`);
      response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end();
      return;
    }
    void Promise.resolve(page.after).then(() => {
      const body = Buffer.from(page.body);
      response.writeHead(200, { 'content-type': page.type ?? htmlType(body), 'cache-control': 'no-store' });
      if (page.endless) response.write(body);
      else response.end(body);
    });
  };
  const certificate = await generate([{ name: 'commonName', value: 'qingyuan.test' }], { keyType: 'ec', curve: 'P-256' });
  const http = createHttp(answer('http'));
  const https = createHttps({ key: certificate.private, cert: certificate.cert }, answer('https'));
  // the first byte tells: TLS records of a handshake begin with 22
  const hand = (socket: Socket) => {
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      if (!first) return;
      socket.unshift(first);
      (first[0] === 0x16 ? https : http).emit('connection', socket);
    });
  };
  // CONNECT: what comes through the tunnel is for us, whatever host it is for
  http.on('connect', (_: IncomingMessage, socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    hand(socket);
  });
  const sockets = new Set<Socket>();
  const front = createTcp((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    hand(socket);
  });
  await listening(front);
  return {
    port: (front.address() as AddressInfo).port,
    refused,
    serve(url, served) {
      if (served) pages.set(key(url), served);
      else pages.delete(key(url));
    },
    forget() {
      pages.clear();
      refused.length = 0;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      front.close();
    },
  };
}

/** One page has one key however its address is written: no fragment, no default port, encoded alike. */
function key(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
}
