// Room for accents: text at the top of a cell loses the upper accent of Ễ, Ắ and their like on screens of high density.
import { InterceptorEffectEnum, VerticalAlign } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Host } from "../univer/host";

/** Univer's own distances, with a little more at the top. */
const PADDING = { t: 3, r: 2, b: 2, l: 2 };

/** Moves text that stands at the top of its cell a little down on the screen; the workbook itself stays as it is. */
export function giveAccentsRoom(host: Host): void {
  const styles = host.workbook.getWorkbook().getStyles();
  host.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _place, next) => {
      const style = cell && styles.getStyleByCell(cell);
      if (style?.vt !== VerticalAlign.TOP || style.pd) return next(cell);
      return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, pd: PADDING } });
    },
  });
}
