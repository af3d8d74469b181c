// The sidebar as a whole: heading, tabs, the line that tells what runs, the view, and the foot.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CheckResult } from "../src/actions/check";
import type { NextPeriodResult } from "../src/actions/next-period";
import type { PublishResult } from "../src/actions/publish";
import type { ActionResult } from "../src/actions/result";
import type { SetupState } from "../src/actions/setup";
import type { View } from "../src/entry";
import type { Language } from "../src/language/catalogue";
import { actionsOf } from "./actions";
import type { Templates } from "./documents";
import { momentText, periodText } from "./format";
import { pageLanguage, text } from "./language/messages";
import type { MergeView as MergeData } from "./merge";
import type { Overview } from "./overview";
import { Button, Vietnamese } from "./parts";
import type { Result } from "./self-test/results";
import type { SetupPlan } from "./setup";
import { StatusLine } from "./status";
import { TABS, type Tab, Tabs } from "./tabs";
import { useWork } from "./task";
import { CheckView } from "./views/check";
import { DocumentsView } from "./views/documents";
import { HelpView } from "./views/help";
import { MergeView } from "./views/merge";
import { OverviewView } from "./views/overview";
import { RateView } from "./views/rate";
import { SelfTestView } from "./views/self-test";
import { SetupView } from "./views/setup";

/** What the server has told so far; null where it has not been asked or its answer is out of date. */
export interface Data {
  overview: Overview | null;
  check: CheckResult | null;
  rating: ActionResult | null;
  documents: PublishResult | null;
  /** The workbook as set-up sees it, and what the last set-up has done. */
  setup: SetupState | null;
  setUp: SetupPlan | null;
  /** The next period while it waits for a choice of the regulation. */
  next: NextPeriodResult | null;
  /** What the self-test has shown. */
  selfTest: Result[] | null;
  /** The units' own templates of documents, by kind; they go with the answer that they were chosen for. */
  templates: Templates;
  /** What the last merge of units came to. */
  merge: MergeData | null;
}

const NOTHING: Data = {
  ...{ overview: null, check: null, rating: null, documents: null },
  ...{ setup: null, setUp: null, next: null, selfTest: null, templates: {}, merge: null },
};

/** The sidebar; `view` is where the menu opened it, and what the menu asked for is done at once. */
export function App({ view: first }: { view: View }) {
  const work = useWork();
  const [view, setView] = useState<View>(first);
  const [data, setData] = useState<Data>(NOTHING);
  const [, setLanguage] = useState<Language>(pageLanguage());
  const [arrival, setArrival] = useState({ id: "", turn: 0 });
  const keep = (change: Partial<Data>) => setData((old) => ({ ...old, ...change }));
  const focus = (id: string) => setArrival((old) => ({ id, turn: old.turn + 1 }));
  const actions = actionsOf({ work, keep, focus }, data.templates);

  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    if (first === "check") actions.check();
    if (first === "rate") actions.rate();
    if (first === "documents") actions.publish();
    if (first === "overview") actions.refresh();
    if (first === "setup") actions.readSetup();
  });
  useLayoutEffect(() => {
    if (arrival.id !== "") document.getElementById(arrival.id)?.focus();
  }, [arrival]);

  const open = (next: View) => {
    setView(next);
    work.dismiss();
    if (next === "overview" && !data.overview) actions.refresh();
    if (next === "setup") actions.readSetup();
  };
  const switchLanguage = () => {
    const next: Language = pageLanguage() === "vi" ? "en" : "vi";
    document.documentElement.lang = next;
    setLanguage(next);
    work.forgetNews();
    actions.keepLanguage(next);
  };
  const openSelfTest = () => {
    open("self-test");
    actions.offerSelfTest();
  };
  const tab: Tab | null = TABS.find((candidate) => candidate === view) ?? null;
  const common = { data, work, actions };
  return (
    <>
      <Heading data={data} />
      <main>
        <Tabs chosen={tab} onChoose={open} />
        <div id="view" {...(tab ? { role: "tabpanel" as const, "aria-labelledby": `tab-${tab}` } : {})}>
          <StatusLine work={work} />
          {view === "overview" && <OverviewView {...common} onOpen={open} />}
          {view === "check" && <CheckView {...common} onOpen={open} />}
          {view === "rate" && <RateView {...common} onOpen={open} />}
          {view === "documents" && <DocumentsView {...common} />}
          {view === "merge" && <MergeView {...common} />}
          {view === "setup" && <SetupView {...common} onOpen={open} />}
          {view === "help" && <HelpView onClose={() => open("overview")} onSelfTest={openSelfTest} />}
          {view === "self-test" && <SelfTestView results={data.selfTest} work={work} onRun={actions.selfTest} />}
        </div>
      </main>
      <footer>
        <span>
          {data.overview?.summarizedOn && text("last-summary", { at: momentText(data.overview.summarizedOn) })}
        </span>
        <span class="foot-actions">
          <Button small onPress={() => open("help")}>
            {text("help")}
          </Button>
          <Button small onPress={switchLanguage} label={text("switch-language.label")}>
            {text("switch-language")}
          </Button>
        </span>
      </footer>
    </>
  );
}

/** Unit, period and regulation, from whichever answer holds them. */
function Heading({ data }: { data: Data }) {
  const known = [data.overview, data.check, data.rating, data.documents].find((answer) => answer?.unit);
  const title = known?.unit;
  const answer = data.check ?? data.rating ?? data.documents;
  const regulation = data.overview?.regulation?.shortTitle ?? answer?.regulationTitle;
  return (
    <header>
      <h1>{title ? <Vietnamese>{title}</Vietnamese> : text("title")}</h1>
      <p>
        {known?.period ? periodText(known.period) : text("subtitle")}
        {regulation && (
          <>
            {" · "}
            <Vietnamese>{regulation}</Vietnamese>
          </>
        )}
      </p>
    </header>
  );
}
