import type { BlockReport } from "./block-report";

/** A text object; `plain` where Slack takes no formatting. */
export function checkText(
  report: BlockReport,
  place: string,
  value: unknown,
  most: number,
  { plain = false } = {},
) {
  const text = report.piece(place, value);
  if (text.type === "plain_text") {
    report.only(place, text, "type text emoji");
    report.maybeFlag(`${place}/emoji`, text.emoji);
  } else if (text.type === "mrkdwn" && !plain) {
    report.only(place, text, "type text verbatim");
    report.maybeFlag(`${place}/verbatim`, text.verbatim);
  } else report.say(`${place}/type`, plain ? "must be plain_text" : "must be plain_text or mrkdwn");
  report.text(`${place}/text`, text.text, most);
}

export function checkMaybePlain(report: BlockReport, place: string, value: unknown, most: number) {
  if (value !== undefined) checkText(report, place, value, most, { plain: true });
}

export function checkOption(
  report: BlockReport,
  place: string,
  value: unknown,
  { plain = true, url = false } = {},
) {
  const option = report.piece(place, value);
  report.only(place, option, url ? "text value description url" : "text value description");
  checkText(report, `${place}/text`, option.text, 75, { plain });
  report.text(`${place}/value`, option.value, 75);
  if (option.description !== undefined)
    checkText(report, `${place}/description`, option.description, 75, { plain });
  if (option.url !== undefined) report.address(`${place}/url`, option.url);
}

export function checkMaybeConfirm(report: BlockReport, place: string, value: unknown) {
  if (value === undefined) return;
  const confirm = report.piece(place, value);
  report.only(place, confirm, "title text confirm deny style");
  checkText(report, `${place}/title`, confirm.title, 100, { plain: true });
  checkText(report, `${place}/text`, confirm.text, 300);
  checkText(report, `${place}/confirm`, confirm.confirm, 30, { plain: true });
  checkText(report, `${place}/deny`, confirm.deny, 30, { plain: true });
  checkMaybeStyle(report, place, confirm.style);
}

export function checkMaybeStyle(report: BlockReport, place: string, style: unknown) {
  if (style !== undefined && style !== "primary" && style !== "danger")
    report.say(`${place}/style`, "must be primary or danger");
}
