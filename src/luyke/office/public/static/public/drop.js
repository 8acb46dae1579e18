// A file dropped anywhere on the page is chosen; one that is too large is told before it is sent.
(() => {
  const input = document.getElementById("file");
  const said = input.parentElement.querySelector(".said");
  const place = input.closest(".drop");
  const look = () => {
    const file = input.files[0];
    said.textContent = file && file.size > Number(input.dataset.largest) * 1024 * 1024 ? input.dataset.tooLarge : "";
  };
  input.addEventListener("change", look);
  for (const name of ["dragenter", "dragover"])
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      place.classList.add("over");
    });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) place.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    place.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    look();
    input.focus();
  });
})();
