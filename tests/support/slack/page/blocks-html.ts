import type { InputBlock, KnownBlock, SectionBlock } from "@slack/types";
import { drawElement, drawText, type Element, pictureOf } from "./element-html";
import { html, joined, type Markup } from "./markup";
import type { Names } from "./mrkdwn";

/** Draws Block Kit as nearly as Slack does that one sees what readers will see. */
export function drawBlocks(blocks: readonly unknown[], names: Names): Markup {
  return joined((blocks as KnownBlock[]).map((block) => drawBlock(block, names)));
}

function drawBlock(block: KnownBlock, names: Names): Markup {
  switch (block.type) {
    case "section":
      return drawSection(block, names);
    case "header":
      return html`<h3 class="block header">${drawText(block.text, names)}</h3>`;
    case "divider":
      return html`<hr class="block">`;
    case "context":
      return html`<div class="block context">${drawEach(block.elements, block.block_id, names)}</div>`;
    case "actions":
      return html`<div class="block actions">${drawEach(block.elements, block.block_id, names)}</div>`;
    case "image":
      return html`<figure class="block">${block.title && html`<figcaption>${block.title.text}</figcaption>`}
        <img src="${pictureOf(block)}" alt="${block.alt_text}" loading="lazy"></figure>`;
    case "input":
      return drawInput(block, names);
    default:
      return html`<p class="block unknown">This page has no picture of a block of type “${block.type}”.</p>`;
  }
}

const drawEach = (elements: Element[], blockId: string | undefined, names: Names) =>
  elements.map((element) => drawElement(element, blockId, names));

function drawSection({ text, fields, accessory, block_id }: SectionBlock, names: Names): Markup {
  return html`<div class="block section"><div class="section-text">
    ${text && html`<div class="words">${drawText(text, names)}</div>`}
    ${fields && html`<div class="fields">${fields.map((field) => html`<div>${drawText(field, names)}</div>`)}</div>`}
    </div>${accessory && html`<div class="accessory">${drawElement(accessory, block_id, names)}</div>`}</div>`;
}

function drawInput({ label, hint, optional, element, block_id }: InputBlock, names: Names): Markup {
  const caption = html`<span class="label">${label.text}${optional && html` <small>(optional)</small>`}</span>`;
  const field = drawElement(element, block_id, names);
  const isGroup = element.type === "radio_buttons" || element.type === "checkboxes";
  return html`<div class="block input" data-field="${block_id ?? ""}">
    ${isGroup ? html`<div role="group">${caption}${field}</div>` : html`<label>${caption}${field}</label>`}
    ${hint && html`<small class="hint">${hint.text}</small>`}<p class="wrong" role="alert"></p></div>`;
}
