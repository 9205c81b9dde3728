import type {
  ActionsBlockElement,
  Button,
  Checkboxes,
  ImageElement,
  InputBlockElement,
  Overflow,
  PlainTextOption,
  RadioButtons,
  SectionBlockAccessory,
  StaticSelect,
  TextObject,
} from "@slack/types";
import { withEmoji } from "./emoji";
import { html, type Markup, safeAddress } from "./markup";
import { drawMrkdwn, type Names } from "./mrkdwn";

export type Element =
  | ActionsBlockElement
  | SectionBlockAccessory
  | InputBlockElement
  | TextObject
  | ImageElement;
type Option = Pick<PlainTextOption, "value"> & { text: TextObject; description?: { text: string } };

/** Draws one element of a block; one that the page has no picture of is named, so that it is noticed. */
export function drawElement(element: Element, blockId: string | undefined, names: Names): Markup {
  switch (element.type) {
    case "mrkdwn":
    case "plain_text":
      return html`<span>${drawText(element, names)}</span>`;
    case "image":
      return html`<img class="small-picture" src="${pictureOf(element)}" alt="${element.alt_text}">`;
    case "button":
      return drawButton(element, blockId);
    case "overflow":
      return drawOverflow(element, blockId);
    case "static_select":
      return drawSelect(element, blockId);
    case "radio_buttons":
    case "checkboxes":
      return drawChoices(element, blockId, names);
    case "plain_text_input":
      return element.multiline
        ? html`<textarea rows="4" ${named(element, blockId)} maxlength="${element.max_length ?? 3000}"
            placeholder="${element.placeholder?.text ?? ""}">${`\n${element.initial_value ?? ""}`}</textarea>`
        : html`<input type="text" ${named(element, blockId)} maxlength="${element.max_length ?? 3000}"
            value="${element.initial_value ?? ""}" placeholder="${element.placeholder?.text ?? ""}">`;
    case "datepicker":
      return html`<input type="date" ${named(element, blockId)} value="${element.initial_date ?? ""}">`;
    default:
      return html`<em class="unknown">(${element.type})</em>`;
  }
}

/** Plain text is drawn as it is; `mrkdwn` with its emphasis, links and mentions. */
export function drawText(text: TextObject, names: Names): Markup {
  return text.type === "mrkdwn" ? drawMrkdwn(text.text, names) : html`${withEmoji(text.text)}`;
}

/** As Slack does, pictures are fetched by the server: nobody who reads is seen by whoever serves them. */
export const pictureOf = (picture: { image_url?: string } | object) =>
  `/picture?${new URLSearchParams({ of: "image_url" in picture ? (picture.image_url ?? "") : "" })}`;

const named = (element: { type: string; action_id?: string }, blockId: string | undefined) =>
  html`data-kind="${element.type}" data-block="${blockId ?? ""}" data-action="${element.action_id ?? ""}"`;

function drawButton(button: Button, blockId: string | undefined): Markup {
  const attributes = html`class="button ${button.style ?? ""}" ${named(button, blockId)}
    data-value="${button.value ?? ""}" ${asks(button)}`;
  const words = withEmoji(button.text.text);
  // As in Slack: a button with an address opens it, and tells the app as well.
  return button.url
    ? html`<a href="${safeAddress(button.url)}" target="_blank" rel="noreferrer" ${attributes}>${words}</a>`
    : html`<button type="button" ${attributes}>${words}</button>`;
}

const asks = ({ confirm }: Pick<Button, "confirm">) =>
  confirm && html`data-asks="${confirm.title?.text ?? ""}\n${confirm.text.text}"`;

function drawOverflow(menu: Overflow, blockId: string | undefined): Markup {
  return html`<details class="menu"><summary aria-label="More" class="button">⋯</summary><div class="menu-list">${menu.options.map(
    (option) =>
      html`<button type="button" ${named(menu, blockId)} data-value="${option.value ?? ""}">${option.text.text}</button>`,
  )}</div></details>`;
}

function drawSelect(select: StaticSelect, blockId: string | undefined): Markup {
  const options = [
    ...(select.options ?? []),
    ...(select.option_groups ?? []).flatMap((group) => group.options),
  ];
  return html`<select ${named(select, blockId)} aria-label="${select.placeholder?.text ?? "Choose"}" ${asks(select)}>
    ${!select.initial_option && html`<option value="">${select.placeholder?.text ?? "Choose an option"}</option>`}
    ${options.map(
      ({ value, text }) =>
        html`<option value="${value ?? ""}" ${value === select.initial_option?.value && html`selected`}>${text.text}</option>`,
    )}</select>`;
}

function drawChoices(choices: RadioButtons | Checkboxes, blockId: string | undefined, names: Names): Markup {
  const chosen = choices.type === "checkboxes" ? (choices.initial_options ?? []) : [choices.initial_option];
  const kind = choices.type === "checkboxes" ? "checkbox" : "radio";
  return html`<div class="choices" ${named(choices, blockId)}>${(choices.options as Option[]).map(
    ({
      value,
      text,
      description,
    }) => html`<label><input type="${kind}" name="${choices.action_id ?? "choice"}"
      value="${value ?? ""}" ${chosen.some((one) => one?.value === value) && html`checked`}>
      <span>${drawText(text, names)}${description && html`<small>${description.text}</small>`}</span></label>`,
  )}</div>`;
}
