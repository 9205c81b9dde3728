import type { InsightContent } from "@/domain/insights/content-input";
import type { TheirDraft } from "./choices";

export type SendAnswer =
  | { kind: "saved"; version: number; savedAt: string }
  | { kind: "conflict"; theirs: TheirDraft }
  /** Nothing came back; worth trying again by itself. */
  | { kind: "unreachable" }
  | { kind: "refused"; sentence: string; signedOut: boolean };

/** Which save of which draft a page started from. */
export type DraftMark = { version: number; begunAt: string };

export type SendDraft = (from: DraftMark, content: InsightContent, last: boolean) => Promise<SendAnswer>;

/** Browsers let a page that is being left send no more than 64 KB. */
const keptAliveBytes = 60_000;

/** Sends drafts to this address; `last` says that the page may be gone before the answer comes. */
export function sendDraftTo(address: string): SendDraft {
  return async ({ version, begunAt }, content, last) => {
    const body = JSON.stringify({ version, begunAt, content });
    try {
      const response = await fetch(address, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body,
        keepalive: last && new Blob([body]).size < keptAliveBytes,
      });
      return readAnswer(response.status, await response.json());
    } catch {
      return { kind: "unreachable" };
    }
  };
}

/** What the server holds now; null when it cannot be asked. */
export async function fetchDraft(address: string): Promise<TheirDraft | null> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as TheirDraft) : null;
  } catch {
    return null;
  }
}

type Body = { version?: number; savedAt?: string; theirs?: TheirDraft; sentence?: string };

function readAnswer(status: number, { version, savedAt, theirs, sentence }: Body): SendAnswer {
  if (status === 200 && version !== undefined && savedAt !== undefined)
    return { kind: "saved", version, savedAt };
  if (status === 409 && theirs) return { kind: "conflict", theirs };
  if (status >= 500 || sentence === undefined) return { kind: "unreachable" };
  return { kind: "refused", sentence, signedOut: status === 401 };
}
