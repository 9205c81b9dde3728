export type LibraryPlace = {
  href: string;
  label: string;
  /** Open to readers, too, who write nothing. */
  all?: boolean;
};

const places: LibraryPlace[] = [
  { href: "/topics", label: "Topics", all: true },
  { href: "/insights/desk", label: "Your desk" },
  { href: "/insights/needs-review", label: "Needs review" },
  { href: "/insights/yours", label: "Your insights" },
  { href: "/insights/questions", label: "Open questions", all: true },
  { href: "/insights/unanswered", label: "Searched and not found" },
  { href: "/datasets", label: "Data", all: true },
  { href: "/insights/import", label: "Import" },
  { href: "/insights/trash", label: "Trash" },
];

/** What lies in the library beside the findings themselves, for whoever writes or for a reader. */
export const libraryPlacesFor = (writes: boolean) => places.filter(({ all }) => writes || all);
