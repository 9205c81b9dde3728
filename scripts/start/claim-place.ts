import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "@/config/environment";
import { answers } from "./answers";
import { choosePort } from "./choose-port";
import { readClaim, writeClaim } from "./claim";
import { withFolderLock } from "./folder-lock";

type Options = {
  folder: string;
  environment: Environment;
  host: string;
  only: "web" | "worker" | null;
  say(line: string): void;
  stopping: AbortSignal;
};

type Place = { port: number; address: string };

/**
 * Where this launcher serves the pages. One launcher serves the pages of a folder; a second one waits until the first
 * one answers, says where, and gets null.
 */
export async function claimPlace(options: Options): Promise<Place | null> {
  const { folder, host, only, say, stopping } = options;
  if (only === "worker") return placeOfPages(options);
  while (!stopping.aborted) {
    const place = await withFolderLock(folder, () => claim(options));
    if (place !== null) return place;
    const first = readClaim(folder);
    if (first?.lives && (await answers(host, first.port))) {
      say(`Tidemark already runs at ${first.address}`);
      return null;
    }
    await pause(200);
  }
  return null;
}

/** A worker alone serves no pages, but its mails point to them. */
function placeOfPages({ folder, environment }: Options): Place {
  const port = environment.PORT ?? readClaim(folder)?.port ?? 3000;
  return { port, address: addressOf(environment, port) };
}

async function claim({ folder, environment, host, say }: Options): Promise<Place | null> {
  const found = readClaim(folder);
  if (found?.lives) return null;
  const port = await choosePort({ wanted: environment.PORT, host, lastPort: found?.port ?? null, say });
  const address = addressOf(environment, port);
  writeClaim(folder, port, address);
  return { port, address };
}

function addressOf({ TIDEMARK_URL }: Environment, port: number) {
  return TIDEMARK_URL?.replace(/\/+$/, "") ?? `http://127.0.0.1:${port}`;
}
