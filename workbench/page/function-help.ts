// The bundle's functions among those that the grid offers while a formula is typed, with the help that Sheets shows.
import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionHelp } from "../univer/function-names";
import type { Host } from "../univer/host";

/** Lets the grid offer the functions. */
export function offerFunctions(host: Host, functions: readonly FunctionHelp[]): void {
  host.injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, help, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description: help,
      abstract: help,
      functionParameter: parameters.map((parameter, index) => ({
        name: parameter.name,
        detail: parameter.help,
        example: "",
        require: index === 0 ? 1 : 0,
        repeat: 0,
      })),
    })),
  );
}
