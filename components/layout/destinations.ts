/** The rooms of the house. `key` follows `g` on the keyboard; `phone` ones stand in the bottom bar. */
export const destinations = [
  { id: "home", label: "Home", href: "/", key: "h", phone: true },
  { id: "library", label: "Library", href: "/insights", key: "l", phone: true },
  { id: "initiatives", label: "Initiatives", href: "/initiatives", key: "i", phone: true },
  { id: "paths", label: "Paths", href: "/paths", key: "p", phone: false },
  { id: "recall", label: "Recall", href: "/recall", key: "r", phone: true },
  { id: "research", label: "Research", href: "/studies", key: "s", phone: false },
  { id: "health", label: "Health", href: "/health", key: "k", phone: false },
] as const;

export const administration = {
  id: "administration",
  label: "Administration",
  href: "/admin",
  key: "a",
} as const;

export const settings = {
  id: "settings",
  label: "Profile and settings",
  href: "/settings",
  key: ",",
} as const;

export type DestinationId =
  | (typeof destinations)[number]["id"]
  | typeof administration.id
  | typeof settings.id;
