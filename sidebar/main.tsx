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

const VIEWS: readonly View[] = ["overview", "check", "rate", "documents", "merge", "setup", "help"];

function start(): void {
  const asked = document.getElementById("start")?.dataset ?? {};
  document.documentElement.lang = asked.language === "en" ? "en" : "vi";
  const view = VIEWS.find((candidate) => candidate === asked.view) ?? "overview";
  const root = document.getElementById("app") as HTMLElement;
  root.replaceChildren();
  render(<App view={view} />, root);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
