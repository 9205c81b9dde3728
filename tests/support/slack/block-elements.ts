import { type BlockReport, isPiece, type Piece } from "./block-report";
import { checkMaybeConfirm, checkMaybePlain, checkMaybeStyle, checkOption, checkText } from "./block-texts";

type Rule = (report: BlockReport, place: string, element: Piece) => void;

/** What every interactive element may carry. */
const common = "type action_id confirm focus_on_load";

const rules: Record<string, Rule> = {
  button(report, place, element) {
    report.only(place, element, "type action_id confirm text url value style accessibility_label");
    checkText(report, `${place}/text`, element.text, 75, { plain: true });
    if (element.url !== undefined) report.address(`${place}/url`, element.url);
    report.maybeText(`${place}/value`, element.value, 2000);
    report.maybeText(`${place}/accessibility_label`, element.accessibility_label, 75);
    checkMaybeStyle(report, place, element.style);
  },
  static_select(report, place, element) {
    report.only(place, element, `${common} placeholder options option_groups initial_option`);
    checkMaybePlain(report, `${place}/placeholder`, element.placeholder, 150);
    if ((element.options === undefined) === (element.option_groups === undefined))
      report.say(place, "must have either options or option_groups");
    if (element.options !== undefined) checkOptions(report, place, element, 100);
    else checkGroups(report, place, element);
    checkInitial(report, `${place}/initial_option`, element, [element.initial_option]);
  },
  overflow(report, place, element) {
    report.only(place, element, "type action_id confirm options");
    checkOptions(report, place, element, 5, { url: true });
  },
  checkboxes(report, place, element) {
    report.only(place, element, `${common} options initial_options`);
    checkOptions(report, place, element, 10, { plain: false });
    const initial = element.initial_options;
    if (initial !== undefined)
      checkInitial(
        report,
        `${place}/initial_options`,
        element,
        report.list(`${place}/initial_options`, initial, 1, 10),
      );
  },
  radio_buttons(report, place, element) {
    report.only(place, element, `${common} options initial_option`);
    checkOptions(report, place, element, 10, { plain: false });
    checkInitial(report, `${place}/initial_option`, element, [element.initial_option]);
  },
  plain_text_input(report, place, element) {
    const own = "multiline min_length max_length placeholder initial_value dispatch_action_config";
    report.only(place, element, `type action_id focus_on_load ${own}`);
    checkMaybePlain(report, `${place}/placeholder`, element.placeholder, 150);
    report.maybeFlag(`${place}/multiline`, element.multiline);
    for (const name of ["min_length", "max_length"]) checkLength(report, `${place}/${name}`, element[name]);
    const most = typeof element.max_length === "number" ? element.max_length : 3000;
    report.maybeText(`${place}/initial_value`, element.initial_value, most);
  },
  datepicker(report, place, element) {
    report.only(place, element, `${common} placeholder initial_date`);
    checkMaybePlain(report, `${place}/placeholder`, element.placeholder, 150);
    const date = element.initial_date;
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(date)))
      report.say(`${place}/initial_date`, "must be YYYY-MM-DD");
  },
};

/** Checks one interactive element; `allowed` are the kinds that may stand in its place. */
export function checkElement(report: BlockReport, place: string, value: unknown, allowed: string[]) {
  const element = report.piece(place, value);
  const type = String(element.type);
  const rule = allowed.includes(type) ? rules[type] : undefined;
  if (!rule) return report.say(place, `unsupported element: ${type}`);
  rule(report, place, element);
  report.maybeText(`${place}/action_id`, element.action_id, 255, 1);
  report.maybeFlag(`${place}/focus_on_load`, element.focus_on_load);
  checkMaybeConfirm(report, `${place}/confirm`, element.confirm);
}

/** An image as an element, beside a section or among a context's words. */
export function checkImageElement(report: BlockReport, place: string, image: Piece) {
  report.only(place, image, "type image_url alt_text");
  report.address(`${place}/image_url`, image.image_url);
  report.text(`${place}/alt_text`, image.alt_text, 2000);
}

function checkOptions(
  report: BlockReport,
  place: string,
  owner: Piece,
  most: number,
  how?: { plain?: boolean; url?: boolean },
) {
  const options = report.list(`${place}/options`, owner.options, 1, most);
  options.forEach((option, index) => {
    checkOption(report, `${place}/options/${index}`, option, how);
  });
  const values = options.map((option) => (isPiece(option) ? option.value : undefined));
  if (new Set(values).size < values.length) report.say(`${place}/options`, "must have different values");
}

function checkGroups(report: BlockReport, place: string, element: Piece) {
  report.list(`${place}/option_groups`, element.option_groups, 1, 100).forEach((value, index) => {
    const at = `${place}/option_groups/${index}`;
    const group = report.piece(at, value);
    report.only(at, group, "label options");
    checkText(report, `${at}/label`, group.label, 75, { plain: true });
    checkOptions(report, at, group, 100);
  });
}

/** What is chosen at first must be one of the options, to the letter. */
function checkInitial(report: BlockReport, place: string, element: Piece, chosen: unknown[]) {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const options = [element, ...groups.filter(isPiece)].flatMap(({ options }) =>
    Array.isArray(options) ? options : [],
  );
  const known = options.map((option) => JSON.stringify(option));
  for (const option of chosen)
    if (option !== undefined && !known.includes(JSON.stringify(option)))
      report.say(place, "must be one of the options");
}

function checkLength(report: BlockReport, place: string, value: unknown) {
  if (value === undefined) return;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 3000)
    report.say(place, "must be a number from 0 to 3000");
}
