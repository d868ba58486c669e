"""One extension by the stable interface of Python 3.11: one wheel for each system serves all later versions."""

from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "marsad_native",
            ["src/fold.c"],
            define_macros=[("Py_LIMITED_API", "0x030B0000")],
            py_limited_api=True,
            extra_compile_args=["-O2"],
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
