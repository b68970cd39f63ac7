// Ticks all tickets of the page at once; without scripts the tickets are ticked one by one.
const all = document.querySelector('.tick-all input');
const each = [...document.querySelectorAll('#bulk input[name=ticket]')];

if (all) {
  const show = () => {
    const ticked = each.filter(box => box.checked).length;
    all.checked = ticked === each.length;
    all.indeterminate = ticked > 0 && ticked < each.length;
  };
  all.closest('.tick-all').classList.remove('hidden');
  all.addEventListener('change', () => each.forEach(box => (box.checked = all.checked)));
  each.forEach(box => box.addEventListener('change', show));
  show();
}
