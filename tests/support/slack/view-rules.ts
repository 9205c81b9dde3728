import { BlockReport, isPiece } from "./block-report";
import { checkMaybePlain, checkText } from "./block-texts";
import { blockProblems } from "./blocks";

const fields =
  "type blocks title submit close callback_id private_metadata external_id clear_on_close notify_on_close submit_disabled";

/** Everything in this view that Slack would refuse, by its published limits. */
export function viewProblems(value: unknown, surface: "modal" | "home") {
  const report = new BlockReport();
  const view = report.piece("/view", value);
  report.only("/view", view, fields);
  if (view.type !== surface) report.say("/view/type", `must be ${surface}`);
  if (surface === "modal") checkText(report, "/view/title", view.title, 24, { plain: true });
  checkMaybePlain(report, "/view/submit", view.submit, 24);
  checkMaybePlain(report, "/view/close", view.close, 24);
  report.maybeText("/view/callback_id", view.callback_id, 255);
  report.maybeText("/view/private_metadata", view.private_metadata, 3000);
  report.maybeText("/view/external_id", view.external_id, 255);
  report.maybeFlag("/view/clear_on_close", view.clear_on_close);
  report.maybeFlag("/view/notify_on_close", view.notify_on_close);
  const blocks = Array.isArray(view.blocks) ? view.blocks.filter(isPiece) : [];
  const asks = blocks.some(({ type }) => type === "input");
  if (surface === "modal" && asks && view.submit === undefined)
    report.say("/view/submit", "must be present when there are input blocks");
  if (JSON.stringify(view).length > 250_000) report.say("/view", "view_too_large");
  return [...report.problems, ...blockProblems(view.blocks, { surface, at: "/view/blocks" })];
}

/** Throws with every reason why Slack would refuse this view. */
export function assertView(view: unknown, surface: "modal" | "home") {
  const problems = viewProblems(view, surface);
  if (problems.length) throw new Error(`Slack refuses this ${surface}:\n${problems.join("\n")}`);
}
