import { checkElement, checkImageElement } from "./block-elements";
import { BlockReport, isPiece, type Piece } from "./block-report";
import { checkMaybePlain, checkText } from "./block-texts";

/** Where blocks are shown; each has limits of its own. */
export type Surface = "message" | "unfurl" | "modal" | "home";

const most = { message: 50, unfurl: 50, modal: 100, home: 100 } as const;

const pickers = ["static_select", "checkboxes", "radio_buttons", "datepicker"];

type Rule = (report: BlockReport, place: string, block: Piece, surface: Surface) => void;

const rules: Record<string, Rule> = {
  section(report, place, block) {
    report.only(place, block, "type block_id text fields accessory expand");
    if (block.text === undefined && block.fields === undefined) report.say(place, "must have text or fields");
    if (block.text !== undefined) checkText(report, `${place}/text`, block.text, 3000);
    if (block.fields !== undefined)
      report.list(`${place}/fields`, block.fields, 1, 10).forEach((field, index) => {
        checkText(report, `${place}/fields/${index}`, field, 2000);
      });
    report.maybeFlag(`${place}/expand`, block.expand);
    const beside = block.accessory;
    if (isPiece(beside) && beside.type === "image") checkImageElement(report, `${place}/accessory`, beside);
    else if (beside !== undefined)
      checkElement(report, `${place}/accessory`, beside, ["button", "overflow", ...pickers]);
  },
  header(report, place, block) {
    report.only(place, block, "type block_id text");
    checkText(report, `${place}/text`, block.text, 150, { plain: true });
  },
  divider(report, place, block) {
    report.only(place, block, "type block_id");
  },
  image(report, place, block) {
    report.only(place, block, "type block_id image_url alt_text title");
    report.address(`${place}/image_url`, block.image_url);
    report.text(`${place}/alt_text`, block.alt_text, 2000);
    checkMaybePlain(report, `${place}/title`, block.title, 2000);
  },
  context(report, place, block) {
    report.only(place, block, "type block_id elements");
    report.list(`${place}/elements`, block.elements, 1, 10).forEach((element, index) => {
      const at = `${place}/elements/${index}`;
      if (isPiece(element) && element.type === "image") checkImageElement(report, at, element);
      else checkText(report, at, element, 3000);
    });
  },
  actions(report, place, block) {
    report.only(place, block, "type block_id elements");
    report.list(`${place}/elements`, block.elements, 1, 25).forEach((element, index) => {
      checkElement(report, `${place}/elements/${index}`, element, ["button", "overflow", ...pickers]);
    });
  },
  input(report, place, block, surface) {
    if (surface === "unfurl") report.say(place, "unsupported block: input");
    report.only(place, block, "type block_id label element hint optional dispatch_action");
    checkText(report, `${place}/label`, block.label, 2000, { plain: true });
    checkMaybePlain(report, `${place}/hint`, block.hint, 2000);
    report.maybeFlag(`${place}/optional`, block.optional);
    report.maybeFlag(`${place}/dispatch_action`, block.dispatch_action);
    checkElement(report, `${place}/element`, block.element, ["plain_text_input", ...pickers]);
  },
  rich_text(report, place, block, surface) {
    if (surface === "unfurl") report.say(place, "unsupported block: rich_text");
    report.only(place, block, "type block_id elements");
    const kinds = ["rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"];
    report.list(`${place}/elements`, block.elements, 0, 1000).forEach((value, index) => {
      const element = report.piece(`${place}/elements/${index}`, value);
      if (!kinds.includes(String(element.type)))
        report.say(`${place}/elements/${index}`, `unsupported element: ${element.type}`);
    });
  },
};

/** Everything in these blocks that Slack would refuse, by its published limits. */
export function blockProblems(
  blocks: unknown,
  { surface, at = "/blocks" }: { surface: Surface; at?: string },
) {
  const report = new BlockReport();
  const known = new Set<unknown>();
  const least = surface === "home" || surface === "modal" ? 0 : 1;
  for (const [index, value] of report.list(at, blocks, least, most[surface]).entries())
    checkBlock(report, `${at}/${index}`, report.piece(`${at}/${index}`, value), surface, known);
  checkOneFocus(report, at, blocks);
  return report.problems;
}

function checkBlock(report: BlockReport, place: string, block: Piece, surface: Surface, known: Set<unknown>) {
  const rule = rules[String(block.type)];
  if (!rule) return report.say(place, `unsupported block: ${block.type}`);
  rule(report, place, block, surface);
  report.maybeText(`${place}/block_id`, block.block_id, 255, 1);
  if (block.block_id !== undefined && known.has(block.block_id))
    report.say(`${place}/block_id`, `block_id already exists: ${block.block_id}`);
  known.add(block.block_id);
  checkActionIds(report, place, block);
}

/** Everything that Slack would refuse in what somebody sees of a card who is still writing. */
export function previewProblems(value: unknown) {
  const report = new BlockReport();
  const preview = report.piece("/preview", value);
  report.only("/preview", preview, "title subtitle icon_url");
  for (const name of ["title", "subtitle"]) checkMaybePlain(report, `/preview/${name}`, preview[name], 3000);
  if (preview.icon_url !== undefined) report.address("/preview/icon_url", preview.icon_url);
  return report.problems;
}

/** Throws with every reason why Slack would refuse these blocks there. */
export function assertBlocks(blocks: unknown, { surface }: { surface: Surface }) {
  const problems = blockProblems(blocks, { surface });
  if (problems.length) throw new Error(`Slack refuses these blocks in a ${surface}:\n${problems.join("\n")}`);
}

/** The interactive elements of a block. */
export const elementsOf = (block: Piece) =>
  [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])].filter(isPiece);

function checkActionIds(report: BlockReport, place: string, block: Piece) {
  const ids = elementsOf(block).flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
  if (new Set(ids).size < ids.length) report.say(place, "action_id already exists in this block");
}

function checkOneFocus(report: BlockReport, at: string, blocks: unknown) {
  const focused = (Array.isArray(blocks) ? blocks : [])
    .filter(isPiece)
    .flatMap(elementsOf)
    .filter(({ focus_on_load }) => focus_on_load === true);
  if (focused.length > 1) report.say(at, "only one element can have focus_on_load");
}
