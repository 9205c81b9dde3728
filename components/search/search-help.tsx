import { useState } from "react";
import { createPortal } from "react-dom";
import { HitBox } from "./hit-box";
import { PageFilter } from "./page-filter";
import type { PageSearch } from "./page-search";

/** What the one search box does while somebody types: it shows hits, or lets the page of hits follow. */
export function SearchHelp({ search }: { search?: PageSearch }) {
  const [field] = useState(() => document.querySelector<HTMLInputElement>("[data-search]"));
  if (!field?.form || search?.live === false) return null;
  return createPortal(
    search ? <PageFilter field={field} search={search} /> : <HitBox field={field} />,
    field.form,
  );
}
