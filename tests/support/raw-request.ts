import { type OutgoingHttpHeaders, request } from "node:http";

type Asked = { port: number; method?: string; path?: string; headers?: OutgoingHttpHeaders; body?: string };

/** Asks a server on this machine for exactly this, adding nothing: `fetch` would not send such headers. */
export function rawRequest({ port, method = "GET", path = "/", headers = {}, body }: Asked) {
  return new Promise<{ status: number; headers: Record<string, string>; body: string }>((done, failed) => {
    const asking = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.once("end", () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: text,
        }),
      );
    });
    asking.once("error", failed);
    asking.end(body);
  });
}
