import type { Call, FakeState, Knock } from "../fake-state";
import { html, joined, type Markup } from "./markup";

type Said = { at: number; drawn: Markup };

const most = 40;

/** The last that was said between Slack and Tidemark, newest first; what is secret is left out. */
export function drawInspector({ journal, knocks }: FakeState): Markup {
  const said: Said[] = [
    ...journal.slice(-most).map((call) => ({ at: call.at, drawn: drawCall(call) })),
    ...knocks.slice(-most).map((knock) => ({ at: knock.at, drawn: drawKnock(knock) })),
  ];
  const latest = said.sort((one, other) => other.at - one.at).slice(0, most);
  if (latest.length === 0) return html`<p class="nothing">Nothing yet.</p>`;
  return joined(latest.map(({ drawn }) => drawn));
}

function drawCall({ at, method, args, answer }: Call): Markup {
  const { ok, error } = (answer ?? {}) as { ok?: boolean; error?: string };
  return drawEntry(
    `call-${at}-${method}`,
    "Tidemark → Slack",
    at,
    method,
    ok === false ? (error ?? "refused") : "ok",
    {
      args: withoutToken(args),
      answer,
    },
  );
}

function drawKnock({ at, path, payload, status, answer }: Knock): Markup {
  const kind = [payload.type, (payload.event as { type?: string } | undefined)?.type, payload.command];
  const what = kind.filter((word) => typeof word === "string" && word !== "event_callback").join(" ");
  return drawEntry(
    `knock-${at}-${path}`,
    "Slack → Tidemark",
    at,
    what || path,
    status ? String(status) : "no answer",
    {
      payload: withoutToken(payload),
      answer,
    },
  );
}

function drawEntry(
  id: string,
  way: string,
  at: number,
  what: string,
  outcome: string,
  details: object,
): Markup {
  const isFine = outcome === "ok" || outcome.startsWith("2");
  return html`<details class="entry" id="${id}"><summary><small>${way} · ${new Date(at).toLocaleTimeString("en-GB")}</small>
    <b>${what}</b> <span class="${isFine ? "fine" : "refused"}">${outcome}</span></summary>
    <pre>${JSON.stringify(details, null, 1)}</pre></details>`;
}

function withoutToken(args: object) {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !/token|secret/.test(name)));
}
