// Stands in for @xmldom/xmldom, with which docxtemplater reads the list of a package's parts: the browser's own parser is a
// sink of Trusted Types, and all that is asked for is the attributes of elements.
import { elementsOf } from "./xml";

class XmlText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  getElementsByTagName(name: string): { getAttribute(attribute: string): string | null }[] {
    return elementsOf(this.text, name).map((attributes) => ({
      getAttribute: (attribute) => attributes[attribute] ?? null,
    }));
  }
}

export class DOMParser {
  parseFromString(text: string): XmlText {
    return new XmlText(text);
  }
}

export class XMLSerializer {
  serializeToString({ text }: XmlText): string {
    return text;
  }
}
