"""The texts of the files beside this: our own.

The PDFs hold parts of the fonts DejaVu Sans (Bitstream Vera licence) and Amiri (SIL Open Font License 1.1).
"""

TITLE = "قافلة تغادر قاعدة قسرك"
PARAGRAPHS = (
    "الحسكة، 23 شباط 2026 - غادرت قافلة تابعة للقوات الأمريكية قاعدة قسرك في ريف الحسكة باتجاه العراق، بحسب ما قال مصدر محلي.",
    "وأضاف المصدر أن القافلة ضمت 50 شاحنة محملة بالعتاد، وأن مروحيتين رافقتاها حتى معبر الوليد على الطريق الدولي M4.",
    "The convoy left the Qasrak base at noon, a local source said (it crossed into Iraq by night).",
)
SECOND = (
    "وأكد شهود عيان أن آخر الآليات خرجت من القاعدة مساء الإثنين، وأن قوات محلية دخلتها بعد ذلك بساعتين.",
    "لم تعلق القيادة المركزية الأمريكية على الانسحاب.",
)
#: In two columns, with a list and a table below.
COLUMNS = (PARAGRAPHS[0] + " " + PARAGRAPHS[1], PARAGRAPHS[1] + " " + SECOND[0], SECOND[1] + " " + PARAGRAPHS[0])
POINTS = ("الآليات: 50 شاحنة", "الطائرات: مروحيتان")
ROWS = (("القاعدة", "الحال"), ("قسرك", "أخليت في 23/2/2026"))
#: Of pages and feeds.
WEB_TITLE = "انسحاب من قاعدة قسرك"
WEB_FIRST = "غادرت قافلة أمريكية قاعدة قسرك في ريف الحسكة باتجاه العراق، ورافقتها مروحيتان حتى معبر الوليد."
WEB_SECOND = "وقال مصدر محلي إن القوات ستخلي القاعدة خلال شهر."
