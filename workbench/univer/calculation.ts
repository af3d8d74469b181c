// This file waits for the formula engine: it knows whether something is left to compute, and when all of it is done.
import { ICommandService, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";

/** Univer starts computing 100 ms after a change, later on a busy machine; where nothing has started by then, nothing will. */
const millisecondsToStart = 2000;

/** The same where a start was ordered and has to come. */
const millisecondsToStartForCertain = 60_000;

/** Keeps track of what the formula engine still has to do. */
export class Calculation {
  private everythingDue = true;
  private changed = false;
  private readonly session: FormulaCalculationSessionService;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
    private readonly hasFormulas: () => boolean,
  ) {
    this.session = injector.get(FormulaCalculationSessionService);
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.changed = false;
      else if (!options?.onlyLocal && dirty.get(command.id)) this.changed = true;
    });
  }

  /** Asks for every formula to be computed anew at the next `finish`. */
  demandEverything(): void {
    this.everythingDue = true;
  }

  /**
   * Resolves when every formula holds its value; at once where there is nothing to compute.
   * @throws Error where the formula engine does not answer, for a formula without its value must not pass for an empty cell.
   */
  async finish(): Promise<void> {
    if (!this.hasFormulas()) return;
    if (this.everythingDue) {
      this.everythingDue = false;
      const before = this.session.state.id;
      this.api.getFormula().executeCalculation();
      await this.session.waitForLatestApplied(undefined, millisecondsToStartForCertain);
      if (this.session.state.id === before) throw new Error("the formula engine did not start");
    }
    while (this.changed) {
      const before = this.session.state.id;
      await this.session.waitForLatestApplied(undefined, millisecondsToStart);
      if (this.session.state.id === before) this.changed = false;
    }
  }
}
