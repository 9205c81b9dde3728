import type { InsightContent } from "@/domain/insights/content-input";
import { type Action, type Answer, builtActions, callAction } from "@/tests/e2e/call-action";
import type { Member } from "./installation";
import type { WebProcess } from "./web-process";

export type Theirs = { version: number; content: InsightContent };

export type Saved =
  | { kind: "saved"; version: number }
  | { kind: "conflict"; theirs: Theirs }
  /** No answer came, or only a part of one: whether it was written is not known. */
  | { kind: "unknown" };

/** What all clients saw together. */
export class Tally {
  requests = 0;
  unknown = 0;
  conflicts = 0;
  /** Answers of 500 and above, and others that no client should get: each is a fault. */
  readonly wrong: string[] = [];
}

/** One signed-in browser, as far as the server can tell. */
export class Client {
  private readonly actions: Map<string, Action>;

  constructor(
    readonly web: WebProcess,
    readonly member: Member,
    readonly tally: Tally,
  ) {
    this.actions = new Map(builtActions().map((action) => [action.name, action]));
  }

  async readDraft(href: string): Promise<Theirs> {
    for (;;) {
      const response = await this.send(`${href}/draft`, {});
      const body = response && (await readBody(response));
      if (response?.ok && body) return body as Theirs;
      if (response && body) throw new Error(`Reading ${href}: ${response.status} ${JSON.stringify(body)}`);
    }
  }

  async saveDraft(href: string, version: number, content: InsightContent): Promise<Saved> {
    const body = JSON.stringify({ version, content });
    const response = await this.send(`${href}/draft`, { method: "PUT", body });
    const answer = response && ((await readBody(response)) as { version?: number; theirs?: Theirs } | null);
    if (response?.status === 200 && answer?.version) return { kind: "saved", version: answer.version };
    if (response?.status === 409 && answer?.theirs) {
      this.tally.conflicts += 1;
      return { kind: "conflict", theirs: answer.theirs };
    }
    // A refusal would come again and again: the run is over, and says why.
    if (response && answer && response.status < 500)
      throw new Error(`Saving ${href}: ${response.status} ${JSON.stringify(answer)}`);
    this.tally.unknown += 1;
    return { kind: "unknown" };
  }

  /** Sends a form as the page would; null when no answer came. */
  async submit(name: string, fields: Record<string, string | string[]>): Promise<Answer | null> {
    const action = this.actions.get(name);
    if (!action) throw new Error(`${name} is not in the build.`);
    await this.web.whenUp();
    this.tally.requests += 1;
    try {
      return await callAction(this.web.address, action, { fields, cookie: this.member.cookie });
    } catch (error) {
      // The server's own words are a fault; a connection that broke is what a kill looks like from here.
      if (error instanceof Error && error.message.startsWith("The action answered"))
        this.complain(error.message);
      this.tally.unknown += 1;
      return null;
    }
  }

  private async send(path: string, init: RequestInit): Promise<Response | null> {
    await this.web.whenUp();
    this.tally.requests += 1;
    const headers = {
      "content-type": "application/json",
      origin: this.web.address,
      "sec-fetch-site": "same-origin",
      cookie: this.member.cookie,
    };
    const response = await fetch(this.web.address + path, { ...init, headers }).catch(() => null);
    if (response && response.status >= 500) this.complain(`${path} answered ${response.status}`);
    return response;
  }

  private complain(what: string) {
    this.tally.wrong.push(what.slice(0, 300));
  }
}

async function readBody(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
