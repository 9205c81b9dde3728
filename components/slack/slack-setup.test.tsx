import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { neededScopes, optionalScopes, scopePurposes } from "@/domain/slack/scopes-query";
import type { SlackAdmin, SlackWorkspaceView } from "@/domain/slack/slack-admin-query";
import { ScopeList } from "./scope-list";
import { purposeWords } from "./scope-words";
import { SlackSteps } from "./slack-steps";
import { WorkspacePart } from "./workspace-part";

const clock = { now: new Date("2026-06-03T09:00:00Z"), timeZone: "Europe/Berlin", locale: "en-GB" };

/** What stands there to be read, without the names that Slack has for things. */
const words = (html: string) =>
  html
    .replace(/<code[^>]*>.*?<\/code>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const nothing: SlackAdmin = {
  ...{ isConfigured: false, hasOwnKey: false, address: "http://127.0.0.1:3000", isReached: false },
  ...{ isStandIn: false, newAppLink: "https://api.slack.com/apps?new_app=1", heardAt: null },
  ...{ workspaces: [], channels: [], unreached: [] },
};

const harbour: SlackWorkspaceView = {
  ...{ id: "1", name: "Harbour", state: "active", scopes: [...neededScopes, ...optionalScopes], missing: [] },
  ...{ isUnreadable: false, unfurlsShared: false, installedBy: "Ana", installedAt: clock.now },
  ...{ endedAt: null, limitedAt: null, linked: 2, unreached: 0 },
};

const action = async () => ({ status: "idle" as const });
const part = (workspace: SlackWorkspaceView, isConfigured = true) =>
  renderToStaticMarkup(
    <WorkspacePart
      workspace={workspace}
      clock={clock}
      isConfigured={isConfigured}
      showShared={action}
      disconnect={action}
    />,
  );

describe("what Tidemark may do in a workspace", () => {
  const all = [...neededScopes, ...optionalScopes];

  test.each(scopePurposes)("says in words what $purpose is for, and what is not without it", (one) => {
    const { what, without } = purposeWords[one.purpose];
    for (const scope of one.scopes) {
      const html = renderToStaticMarkup(<ScopeList granted={all.filter((other) => other !== scope)} />);
      expect(words(html)).toContain(what);
      expect(words(html)).toContain(without);
      expect(html).toContain(`>${scope}</code> not given`);
    }
    const given = renderToStaticMarkup(<ScopeList granted={all} />);
    expect([given.includes(what), given.includes(without)]).toEqual([true, false]);
    expect(words(given)).not.toMatch(/scope|token|OAuth|webhook|\bAPI\b/i);
  });
});

describe("the steps", () => {
  test("say with nothing configured what is to be done, in order, and lead to no page that is not there", () => {
    const html = renderToStaticMarkup(<SlackSteps slack={nothing} clock={clock} />);
    expect([html.split('aria-label="To do"').length - 1, html.includes('aria-label="Done"')]).toEqual([
      6,
      false,
    ]);
    // Slack would refuse an app for an address that it cannot reach.
    expect(html).not.toContain(nothing.newAppLink);
    const reached = renderToStaticMarkup(
      <SlackSteps slack={{ ...nothing, isReached: true }} clock={clock} />,
    );
    expect(reached).toContain(nothing.newAppLink);
    expect(html).not.toContain("/api/slack/oauth/start");
    for (const { what, without } of Object.values(purposeWords)) {
      expect(words(html)).toContain(what);
      expect(words(html)).not.toContain(without);
    }
    expect(words(html)).not.toMatch(/scope|token|OAuth|webhook|\bAPI\b/i);
  });

  test("are done one by one", () => {
    const channel = { workspaceId: "1", workspace: "Harbour", channelId: "C1", name: "payments" };
    const flags = { isPrivate: false, isShared: false, isArchived: false, isListening: true };
    const slack = {
      ...{ ...nothing, isConfigured: true, isReached: true, heardAt: clock.now },
      ...{ workspaces: [harbour], channels: [{ ...channel, ...flags }] },
    };
    const html = renderToStaticMarkup(<SlackSteps slack={slack} clock={clock} />);
    expect(html.split('aria-label="Done"')).toHaveLength(7);
    expect(html).toContain("Add another workspace");
  });
});

test("a workspace says whether it works, what is missing, and that it rests while nothing is configured", () => {
  expect(words(part(harbour))).toMatch(/Harbour Working.*everything it needs/);
  const scopes = harbour.scopes.filter((scope) => scope !== "links:write");
  const lacking = part({ ...harbour, scopes, missing: ["links:write"] });
  expect(words(lacking)).toMatch(/Something is missing.*Ask Slack for what is missing.*Links are only links/);
  const resting = part(harbour, false);
  expect(words(resting)).toMatch(/Not in use.*nothing is sent there/);
  expect(resting).not.toMatch(/<button|<form|\/api\/slack/);
});
