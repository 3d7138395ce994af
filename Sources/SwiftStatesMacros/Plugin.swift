#if Macros
    import SwiftCompilerPlugin
    import SwiftSyntaxMacros

    @main struct Plugin: CompilerPlugin {
        let providingMacros: [any Macro.Type] = [PayloadMacro.self]
    }
#else
    // Without the trait the target still builds: a macro target is an executable, and needs a main.
    @main struct Plugin {
        static func main() {}
    }
#endif
