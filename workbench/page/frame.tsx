// A frame with HTML of the bundle, shut off from the page: it can only ask for functions of the bundle to be called.
import { useEffect, useRef } from "preact/hooks";
import type { FrameView } from "./view";
import type { CallEnd, FrameMessage } from "./wire";
import type { Workbench } from "./workbench";

const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-downloads";

/** Shows the frame and answers its calls. */
export function Frame(props: { frame: FrameView; workbench: Workbench; onClose: () => void }) {
  const { frame, workbench, onClose } = props;
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const inner = element.current?.contentWindow;
    const onMessage = (event: MessageEvent<FrameMessage>) => {
      if (event.source !== inner) return;
      const { data } = event;
      if (data.kind === "call") void answer(workbench, data).then((end) => inner?.postMessage(end, "*"));
      else if (data.kind === "close") onClose();
      else if (data.kind === "save") void workbench.save();
      else workbench.focusGrid();
    };
    addEventListener("message", onMessage);
    return () => removeEventListener("message", onMessage);
  }, [workbench, onClose]);
  useEffect(() => element.current?.focus(), []);
  const height = frame.height === 0 ? undefined : { height: `${frame.height}px` };
  return <iframe ref={element} title={frame.title} srcdoc={frame.html} sandbox={SANDBOX} style={height} />;
}

async function answer(workbench: Workbench, call: FrameMessage & { kind: "call" }): Promise<CallEnd> {
  const { id } = call;
  try {
    return { id, ok: true, value: await workbench.callScript(call.name, call.parameters) };
  } catch (error) {
    return { id, ok: false, message: (error as { message?: string }).message ?? String(error) };
  }
}
