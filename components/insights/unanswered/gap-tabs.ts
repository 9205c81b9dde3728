import type { Tab } from "@/components/ui/tabs";

/** What people wanted to know and nobody has written down yet: searched for, or asked. */
export const gapTabs: Tab[] = [
  { href: "/insights/unanswered", label: "Searched and not found" },
  { href: "/insights/unanswered?show=planned", label: "Planned" },
  { href: "/insights/unanswered?show=aside", label: "Set aside" },
  { href: "/insights/questions", label: "Asked and not answered" },
];
