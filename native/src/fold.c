/* Letters folded, with the way back: what marsad/text/normalise.py does in fold_text, letter by letter in C.
 *
 * The tables are Python's (a dict: code point -> folded text, worked out where it is first asked for), asked once for each letter and
 * kept here, so that there is one place where it is said what a letter is folded to.
 *
 * Folder(table)                table: a dict as above, of one strength
 * Folder.fold(text)            -> (folded, at, shift), as in marsad.text.normalise.Folded
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

#define KNOWN 0x10000u    /* letters beyond are folded to themselves: none of them may be folded */
#define UNASKED 0xFFFFFFFFu
#define NONE 0xFFFFFFFEu  /* folded to nothing */
#define MANY 0x80000000u  /* | place in the pool, whose first number is how many letters follow */
#define HAMZA 0x654u      /* typed as a sign of its own after its carrier */

typedef struct {
    PyObject_HEAD
    PyObject *table;
    uint32_t *letters; /* KNOWN of them */
    uint32_t *pool;
    uint32_t used, size;
} Folder;

/* Ask the table what a letter is folded to. Return 0, or -1 with an error. */
static int ask(Folder *self, uint32_t letter) {
    PyObject *key = PyLong_FromUnsignedLong(letter);
    if (key == NULL) return -1;
    PyObject *folded = PyObject_GetItem(self->table, key);
    Py_DECREF(key);
    if (folded == NULL) return -1;
    Py_ssize_t count = PyUnicode_GetLength(folded);
    int done = -1;
    if (count == 0) {
        self->letters[letter] = NONE;
        done = 0;
    } else if (count == 1) {
        self->letters[letter] = PyUnicode_ReadChar(folded, 0);
        done = 0;
    } else if (count > 1) {
        uint32_t needed = self->used + (uint32_t)count + 1;
        if (needed > self->size) {
            uint32_t *more = PyMem_Realloc(self->pool, sizeof(uint32_t) * needed * 2);
            if (more == NULL) {
                PyErr_NoMemory();
                Py_DECREF(folded);
                return -1;
            }
            self->pool = more;
            self->size = needed * 2;
        }
        self->letters[letter] = MANY | self->used;
        self->pool[self->used++] = (uint32_t)count;
        for (Py_ssize_t i = 0; i < count; i++) self->pool[self->used++] = PyUnicode_ReadChar(folded, i);
        done = 0;
    }
    Py_DECREF(folded);
    return done;
}

/* What a carrier and a hamza typed after it are together; 0 where it is no carrier. */
static uint32_t carried(uint32_t letter) {
    if (letter == 0x648) return 0x624;                    /* waw */
    if (letter == 0x64A || letter == 0x649) return 0x626; /* yeh, alef maksura */
    return 0;
}

static PyObject *tuple_of(const Py_ssize_t *values, Py_ssize_t count) {
    PyObject *made = PyTuple_New(count);
    if (made == NULL) return NULL;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *value = PyLong_FromSsize_t(values[i]);
        if (value == NULL || PyTuple_SetItem(made, i, value) < 0) {
            Py_DECREF(made);
            return NULL;
        }
    }
    return made;
}

typedef struct {
    uint32_t *text;
    Py_ssize_t used, size;     /* of text */
    Py_ssize_t *at, *shift;
    Py_ssize_t moves, room;    /* of at and shift */
} Out;

static int write_letter(Out *out, uint32_t letter) {
    if (out->used == out->size) {
        Py_ssize_t size = out->size * 2 + 64;
        uint32_t *more = PyMem_Realloc(out->text, sizeof(uint32_t) * (size_t)size);
        if (more == NULL) { PyErr_NoMemory(); return -1; }
        out->text = more;
        out->size = size;
    }
    out->text[out->used++] = letter;
    return 0;
}

static int write_move(Out *out, Py_ssize_t at, Py_ssize_t shift) {
    if (out->moves == out->room) {
        Py_ssize_t room = out->room * 2 + 64;
        Py_ssize_t *ats = PyMem_Realloc(out->at, sizeof(Py_ssize_t) * (size_t)room);
        if (ats == NULL) { PyErr_NoMemory(); return -1; }
        out->at = ats;
        Py_ssize_t *shifts = PyMem_Realloc(out->shift, sizeof(Py_ssize_t) * (size_t)room);
        if (shifts == NULL) { PyErr_NoMemory(); return -1; }
        out->shift = shifts;
        out->room = room;
    }
    out->at[out->moves] = at;
    out->shift[out->moves++] = shift;
    return 0;
}

static int fold_into(Folder *self, Out *out, const Py_UCS4 *text, Py_ssize_t length) {
    Py_ssize_t moved = 0;
    for (Py_ssize_t where = 0; where < length; where++) {
        uint32_t letter = text[where];
        if (letter < KNOWN && where + 1 < length && text[where + 1] == HAMZA) {
            uint32_t both = carried(letter);
            if (both) letter = both;
        }
        if (letter >= KNOWN) {
            if (write_letter(out, letter) < 0) return -1;
            continue;
        }
        if (self->letters[letter] == UNASKED && ask(self, letter) < 0) return -1;
        uint32_t folded = self->letters[letter];
        if (folded == NONE) {
            Py_ssize_t here = where - moved;
            moved++;
            if (write_move(out, here, moved) < 0) return -1;
        } else if (folded & MANY) {
            const uint32_t *pool = self->pool + (folded & ~MANY);
            Py_ssize_t here = where - moved;
            for (uint32_t i = 0; i < pool[0]; i++) {
                if (write_letter(out, pool[i + 1]) < 0) return -1;
                if (i) {
                    moved--;
                    if (write_move(out, here + (Py_ssize_t)i, moved) < 0) return -1;
                }
            }
        } else if (write_letter(out, folded) < 0) {
            return -1;
        }
    }
    return 0;
}

static PyObject *text_of(const Out *out) {
    int order = 0;
    uint32_t probe = 1;
    order = *(const char *)&probe ? -1 : 1;
    if (out->used == 0) return PyUnicode_FromString("");
    return PyUnicode_DecodeUTF32((const char *)out->text, out->used * 4, "surrogatepass", &order);
}

static PyObject *Folder_fold(PyObject *op, PyObject *text) {
    Folder *self = (Folder *)op;
    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "a text is folded");
        return NULL;
    }
    Py_ssize_t length = PyUnicode_GetLength(text);
    Py_UCS4 *letters = PyUnicode_AsUCS4Copy(text);
    if (letters == NULL) return NULL;
    Out out = {PyMem_Malloc(sizeof(uint32_t) * (size_t)(length + 64)), 0, length + 64, NULL, NULL, 0, 0};
    PyObject *folded = NULL, *at = NULL, *shift = NULL, *made = NULL;
    if (out.text == NULL) {
        PyErr_NoMemory();
    } else if (fold_into(self, &out, letters, length) == 0) {
        folded = text_of(&out);
        at = folded ? tuple_of(out.at, out.moves) : NULL;
        shift = at ? tuple_of(out.shift, out.moves) : NULL;
        made = shift ? PyTuple_Pack(3, folded, at, shift) : NULL;
    }
    Py_XDECREF(folded);
    Py_XDECREF(at);
    Py_XDECREF(shift);
    PyMem_Free(out.text);
    PyMem_Free(out.at);
    PyMem_Free(out.shift);
    PyMem_Free(letters);
    return made;
}

static PyObject *Folder_new(PyTypeObject *type, PyObject *args, PyObject *kwargs) {
    PyObject *table;
    (void)kwargs;
    if (!PyArg_ParseTuple(args, "O:Folder", &table)) return NULL;
    allocfunc alloc = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Folder *self = (Folder *)alloc(type, 0);
    if (self == NULL) return NULL;
    self->letters = PyMem_Malloc(sizeof(uint32_t) * KNOWN);
    if (self->letters == NULL) {
        Py_DECREF(self);
        return PyErr_NoMemory();
    }
    memset(self->letters, 0xFF, sizeof(uint32_t) * KNOWN); /* UNASKED */
    Py_INCREF(table);
    self->table = table;
    return (PyObject *)self;
}

static void Folder_dealloc(PyObject *op) {
    Folder *self = (Folder *)op;
    PyTypeObject *type = Py_TYPE(op);
    PyMem_Free(self->letters);
    PyMem_Free(self->pool);
    Py_XDECREF(self->table);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    release(op);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"fold", Folder_fold, METH_O, "fold(text) -> (folded, at, shift)"},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_new, Folder_new},
    {Py_tp_dealloc, Folder_dealloc},
    {Py_tp_methods, methods},
    {Py_tp_doc, "Folder(table): folds texts by a table of code points"},
    {0, NULL},
};

static PyType_Spec spec = {"marsad_native.Folder", sizeof(Folder), 0, Py_TPFLAGS_DEFAULT, slots};

static int execute(PyObject *module) {
    PyObject *type = PyType_FromSpec(&spec);
    if (type == NULL) return -1;
    int done = PyModule_AddObjectRef(module, "Folder", type);
    Py_DECREF(type);
    return done;
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "marsad_native", "Letters folded, with the way back.", 0, NULL, module_slots, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_marsad_native(void) { return PyModuleDef_Init(&definition); }
