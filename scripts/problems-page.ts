// The page of the guide that explains every problem code, made from what the sidebar says.
import { EXPLANATIONS } from "../sidebar/language/explanations";

/** The page as markdown: one heading a code, with an anchor of the code's own name. */
export function problemsPage(): string {
  const codes = Object.entries(EXPLANATIONS.vi).map(
    ([code, { title, meaning, remedy }]) =>
      `<a id="${code}"></a>\n\n## ${title}\n\n\`${code}\`\n\n${meaning}\n\n**Làm gì:** ${remedy}\n`,
  );
  return `# Từng thông báo nghĩa là gì, làm gì

Phần *Kiểm tra* nói từng chỗ sai kèm ô. Bấm *Nghĩa là gì?* dưới một thông báo để đọc đoạn tương ứng của trang này. Mã trong phông chữ
đều là tên mà lệnh \`npx xeploai check … --json\` dùng.

![Một thông báo ở phần Kiểm tra: địa chỉ ô, câu báo, phần Nghĩa là gì? mở ra với ý nghĩa và việc cần làm, nút Sửa thành số 9,5](../pictures/nghia-la-gi.png)

${codes.join("\n")}`;
}
