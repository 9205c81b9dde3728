import { checkedOneIn } from "./constants";

/** Of the questions that can be checked one in ten is, by chance and for good: what decides is the card's id. */
export const isChecked = (cardId: string) =>
  Number.parseInt(cardId.replaceAll("-", "").slice(-8), 16) % checkedOneIn === 0;
