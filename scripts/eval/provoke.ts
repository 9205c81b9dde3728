/**
 * These run inside the page. They may use nothing from outside themselves.
 */

/** Touches everything a reader could touch: focus, pointer, click; ordinary links and forms lead nowhere. `ours` is a page of the app. */
export function provoke(ours: boolean) {
  addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest?.("a[href]") as HTMLAnchorElement | null;
      if (link && /^(?:https?|mailto):$/.test(link.protocol)) event.preventDefault();
    },
    true,
  );
  addEventListener(
    "submit",
    (event) => {
      const form = event.target as HTMLFormElement;
      const address = event.submitter?.getAttribute("formaction") ?? form.action;
      if (!address.startsWith("javascript:")) event.preventDefault();
    },
    true,
  );
  const elements = [...document.querySelectorAll<HTMLElement>("body *")].slice(0, 4000);
  for (const element of elements) {
    for (const name of ["pointerenter", "pointerover", "mouseenter", "mouseover", "pointermove"])
      element.dispatchEvent(new PointerEvent(name, { bubbles: true }));
    element.focus?.({ preventScroll: true });
    // Our own links and buttons do what they are for, which is not what is looked for here.
    const link = element.closest<HTMLAnchorElement>("a[href]");
    const acts = link
      ? /^https?:$/.test(link.protocol)
      : element.closest("button, input, select, textarea, label, [role=button], form");
    if (!ours || !acts || element.closest(".prose"))
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  scrollTo(0, document.body.scrollHeight);
  (document.activeElement as HTMLElement | null)?.blur?.();
}

export type Looked = {
  faults: string[];
  /** How many there are in the content of elements that our own pages have, too. */
  counts: Record<string, number>;
  heading: string;
  values: string[];
};

/** What stands in the page that no text may bring into it. */
export function look(): Looked {
  const faults: string[] = [];
  const inProse = new Set(
    "P BR HR H3 H4 H5 H6 BLOCKQUOTE PRE UL OL LI SECTION DIV TABLE THEAD TBODY TR TH TD A STRONG EM DEL CODE SUP INPUT SPAN".split(
      " ",
    ),
  );
  const never = "iframe, object, embed, base, body meta, body link:not([rel]), math, frame, applet, [srcdoc]";
  for (const element of document.querySelectorAll(never)) faults.push(`<${element.localName}>`);
  // What our own scripts load later is trusted through them and has no nonce of its own.
  for (const script of document.scripts)
    if (!script.nonce && !script.src.startsWith(`${origin}/_next/static/`))
      faults.push("a script without a nonce");
  for (const element of document.querySelectorAll("*")) {
    const prose = element.closest(".prose");
    if (prose && prose !== element && !inProse.has(element.tagName))
      faults.push(`<${element.localName}> in text`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) faults.push(`${name} on <${element.localName}>`);
      if (prose && name === "style") faults.push(`style on <${element.localName}>`);
      if (!/^(?:href|src|action|formaction|data|poster|ping|background|xlink:href)$/.test(name)) continue;
      // Forms that only scripts send have this address from React until those scripts are there.
      if (!prose && name === "action" && value.startsWith("javascript:throw new Error('A React form was"))
        continue;
      const good = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#|\?|$)/.test(value);
      if (!good) faults.push(`${name}="${value.slice(0, 80)}" on <${element.localName}>`);
    }
  }
  const counts: Record<string, number> = {};
  for (const name of ["svg", "form", "style", "img", "video", "audio", "button", "template", "textarea"])
    counts[name] = document.querySelectorAll(`main ${name}`).length;
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>("main textarea, main input:not([type=checkbox])"),
  ];
  return {
    faults,
    counts,
    heading: document.querySelector("main h1")?.textContent ?? "",
    values: fields.map((field) => field.value),
  };
}
