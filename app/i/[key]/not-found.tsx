export { default } from "@/app/insights/[slug]/not-found";
