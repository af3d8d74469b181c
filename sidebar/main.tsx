// The sidebar's start: shows the view and the language that the menu asked for, as soon as the page is whole.
import { render } from "preact";
import type { View } from "../src/entry";
import { App } from "./app";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/overview.css";
import "./styles/check.css";
import "./styles/rate.css";
import "./styles/documents.css";
import "./styles/paper.css";

/** Every view; the compiler says when one is missing. */
const VIEWS: Record<View, true> = {
  ...{ overview: true, check: true, rate: true, documents: true, merge: true, setup: true, help: true },
  "self-test": true,
};

const isView = (name: string | undefined): name is View => name !== undefined && Object.hasOwn(VIEWS, name);

function start(): void {
  const asked = document.getElementById("start")?.dataset ?? {};
  document.documentElement.lang = asked.language === "en" ? "en" : "vi";
  const view = isView(asked.view) ? asked.view : "overview";
  const root = document.getElementById("app") as HTMLElement;
  root.replaceChildren();
  render(<App view={view} />, root);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
