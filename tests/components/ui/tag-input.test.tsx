// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { TagInput } from "../../../components/ui/tag-input.tsx";

afterEach(cleanup);

const known = [
  { tag: "LLMs", count: 23 },
  { tag: "规模法则", count: 12 },
  { tag: "大规模训练", count: 4 },
];

/** The field with its tags, as a form holds it. */
function Held({ start }: { readonly start?: readonly string[] }) {
  const [tags, setTags] = useState<readonly string[]>(start ?? []);
  return (
    <>
      <TagInput tags={tags} known={known} onChange={setTags} />
      <output>{tags.join("|")}</output>
    </>
  );
}

function typed(text: string): HTMLElement {
  const field = screen.getByRole("combobox", { name: "Tags" });
  fireEvent.change(field, { target: { value: text } });
  return field;
}

const tags = () => screen.getByRole("status").textContent;

describe("typing tags", () => {
  test("Enter adds what was typed", () => {
    render(<Held />);
    fireEvent.keyDown(typed("Ocean"), { key: "Enter" });
    expect(tags()).toBe("Ocean");
  });

  test.each([",", "，", "、"])("the comma %s adds the tag before it; a space does not", (comma) => {
    render(<Held />);
    typed(`deep learning${comma}`);
    expect(tags()).toBe("deep learning");
  });

  test("a tag equal but for case and width joins the one that is there", () => {
    render(<Held />);
    fireEvent.keyDown(typed("ｌｌｍｓ"), { key: "Enter" });
    expect(tags()).toBe("LLMs");
  });

  test("Enter while an input method is composing adds nothing", () => {
    render(<Held />);
    fireEvent.keyDown(typed("guimo"), { key: "Enter", isComposing: true });
    expect(tags()).toBe("");
  });

  test("the person's own tags are offered by any part of their name", () => {
    render(<Held />);
    const field = typed("规模");
    fireEvent.focus(field);
    const options = screen.getAllByRole("option", { hidden: true }).map((option) => option.textContent);
    expect(options).toEqual(["规模法则12", "大规模训练4", "New tag “规模”"]);
  });

  test("text that is left in the field is not lost when the field is left", () => {
    render(<Held />);
    fireEvent.blur(typed("Ocean"));
    expect(tags()).toBe("Ocean");
  });

  test("a tag of more than 100 characters is not taken, and the field says why", () => {
    render(<Held />);
    fireEvent.keyDown(typed("x".repeat(101)), { key: "Enter" });
    expect(tags()).toBe("");
    expect(screen.getByRole("alert").textContent).toContain("100 characters");
  });
});

describe("removing tags", () => {
  test("each chip has a button that removes it", () => {
    render(<Held start={["Ocean", "Moon"]} />);
    fireEvent.click(screen.getByRole("button", { name: "Remove tag Ocean" }));
    expect(tags()).toBe("Moon");
  });

  test("Backspace in the empty field chooses the last tag, and once more removes it", () => {
    render(<Held start={["Ocean", "Moon"]} />);
    fireEvent.keyDown(screen.getByRole("combobox", { name: "Tags" }), { key: "Backspace" });
    expect(tags()).toBe("Ocean|Moon");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Remove tag Moon" }));
    fireEvent.keyDown(screen.getByRole("button", { name: "Remove tag Moon" }), { key: "Backspace" });
    expect(tags()).toBe("Ocean");
  });
});
